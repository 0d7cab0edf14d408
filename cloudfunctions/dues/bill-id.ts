/** One bill a unit and year: nobody is billed twice. */
export const billId = (year: string, unitId: string): string => `${year}-${unitId}`
