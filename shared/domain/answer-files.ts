/** Bytes of a picture or a PDF of a transfer. */
export const voucherLimit = 5 * 1024 * 1024

/** Bytes of a file that answers a question: a photograph as it came out of the camera. */
export const answerFileLimit = 10 * 1024 * 1024

/** Kinds of file that a voucher can be. */
export const voucherKinds = ['jpeg', 'png', 'pdf'] as const

/** Kinds of file that can answer a question. A .docx begins as a workbook does: both are a zip. */
export const answerFileKinds = ['jpeg', 'png', 'pdf', 'workbook'] as const
