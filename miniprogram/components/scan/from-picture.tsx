import { useRef } from 'react'
import { Button } from '../button/button'
import { toast } from '../toast/toast'
import { readPicture } from './read-image'

interface FromPictureProps {
  /** what the picture is of, for who does not see the button */
  label: string
  onCode: (code: string) => unknown
}

/** Reads the code from a picture file, in a browser alone. */
export function FromPicture({ label, onCode }: FromPictureProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    const code = await readPicture(file).catch(() => null)
    if (code) await onCode(code)
    else toast('图里没有找到码，换一张清楚的', 'alert')
  }
  return (
    <>
      <input
        ref={chooser}
        type='file'
        accept='image/*'
        style={{ display: 'none' }}
        aria-label={label}
        onChange={({ target }) => {
          void read(target.files?.[0])
          target.value = ''
        }}
      />
      <Button icon='picture' onTap={() => chooser.current?.click()}>选图片</Button>
    </>
  )
}
