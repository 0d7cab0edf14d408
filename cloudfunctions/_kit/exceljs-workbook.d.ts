/** The part of exceljs that reads and writes workbooks, without its streams and their packages: half of it. */
declare module 'exceljs/lib/doc/workbook' {
  import { Workbook } from 'exceljs'

  export default Workbook
}
