import { useEffect } from 'react'

import { cloud } from '../../cloud'

/** Counts this reader once the article is there to be read. Whether that went well is nobody's concern here. */
export function useReading(id: string, isRead: boolean): void {
  useEffect(() => {
    if (isRead) cloud.news.opened({ id }).catch(() => undefined)
  }, [id, isRead])
}
