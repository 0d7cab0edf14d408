import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { toast } from '../../components/toast/toast'
import type { OfflineDesk } from './desk-answers'

/**
 * Takes a scan back: on the phone as long as it waits there, else where it is kept.
 *
 * @returns of the inner function: whether it is taken back; why not was told
 */
export function useUndo(activityId: string, offline: OfflineDesk) {
  const [undone, setUndone] = useState<readonly string[]>([])

  async function undo(registrationId: string, nonce: string, why = ''): Promise<boolean> {
    try {
      const onPhone = offline.undo(nonce, why)
      if (!onPhone) {
        const { outcome } = await cloud.checkin.undo({ activityId, registrationId, nonce, why })
        if (outcome === 'refused') {
          toast('这次签到没有找到，可能已撤回', 'alert')
          return false
        }
      }
      setUndone(before => [...before, `${nonce} ${registrationId}`])
      toast('已撤回，这次签到不算', 'check')
      return true
    } catch (error) {
      toast((error as AppError).message, 'alert')
      return false
    }
  }

  return { undo, isUndone: (registrationId: string, nonce: string) => undone.includes(`${nonce} ${registrationId}`) }
}
