/** Bytes of a picture of an activity; phones compress theirs to far less. */
export const pictureLimit = 5 * 1024 * 1024

/** Bytes of an attachment: an official notice that was scanned. */
export const attachmentLimit = 20 * 1024 * 1024

interface WithFiles {
  cover: string
  pictures: readonly string[]
  attachments: readonly { fileId: string }[]
}

/** The ids of all that an activity shows. */
export const filesOf = ({ cover, pictures, attachments }: WithFiles): string[] => [
  ...(cover ? [cover] : []),
  ...pictures,
  ...attachments.map(({ fileId }) => fileId),
]
