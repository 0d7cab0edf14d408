import * as z from 'zod/mini'

/** An uploaded file's `cloud://` id, below the folder of uploads. */
export const FileId = z.string().check(z.maxLength(300), z.regex(/^cloud:\/\/[A-Za-z0-9.-]+\/uploads\/[a-z]+\/[0-9a-z]+\/[0-9a-z]+$/))

/** Leave to upload one file, good for some minutes. WeChat uploads by `cloudPath`; a browser puts the bytes to `url`. */
export const UploadTicket = z.object({
  fileId: FileId,
  cloudPath: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
})

export type UploadTicket = z.output<typeof UploadTicket>
