/** Rows that one request books: each is a transaction of its own, within the function's time. */
export const mostBooked = 20

/** Rows that one request sets aside. */
export const mostAside = 100

/** Rows of money coming in that one workbook brings. */
export const mostIncoming = 500

/** Of why a row is no dues, UTF-16 units. */
export const reasonLength = 60

/** What money that is no dues mostly is. */
export const usualReasons: readonly string[] = ['培训费', '活动报名费', '银行利息', '退款', '赞助款']
