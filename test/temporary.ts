import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Many times what the clouds of one run hold together; a container may give its memory disk less. */
const room = 1 << 30

/**
 * A folder for data that no test wants to find after its process: in memory where there is room, because every write of
 * a cloud waits for its disk. What a crash must not lose is tested in `localcloud/`, on the disk.
 */
export const quickFolder = (name: string): string => mkdtempSync(join(inMemory() ?? tmpdir(), `${name}-`))

function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > room ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}
