/**
 * How the page is printed: everything around the table goes, and what holds it neither clips nor scrolls, else one page
 * comes out. It stands in the page itself, so that it is gone with it, and WeChat never reads it.
 */
export const onPaper = `
@page { size: A4 landscape; margin: 12mm 10mm; }
@media print {
  .rail, .main > .top, .page__top, .page__foot, .kept, .taro-tabbar__tabbar { display: none; }
  html, body, #app, .taro-tabbar__container, .taro-tabbar__panel, taro-pull-to-refresh-core, .page, .page__body, .desk, .main, .main__body { display: block; }
  html, body, #app, .taro-tabbar__container, .taro-tabbar__panel, .taro_page_show, .page, .page__body, .desk, .main, .main__body, .print-ground {
    position: static !important; height: auto !important; min-height: 0 !important; max-height: none !important; padding: 0 !important; overflow: visible !important;
    background: #fff; zoom: 1;
  }
  .print-paper { min-width: 0; max-width: none; padding: 0; font-size: 11px; line-height: 16px; }
  .print-table thead { display: table-header-group; }
  .print-table tr { break-inside: avoid; }
}
`
