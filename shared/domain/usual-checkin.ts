/** How an activity receives people before staff have decided anything: everyone who is staff may scan; an open fee stops nobody. */
export const usualCheckin = { revision: 0, feeStops: false, rotating: false, lists: [], staff: [] }
