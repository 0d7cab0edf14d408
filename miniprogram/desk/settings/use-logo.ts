import { useState } from 'react'

import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePicture, upload } from '../../cloud/upload'
import { logoProblems } from './words'

/** Bytes, as the function takes them. */
const most = 200 * 1024

/** The logo as it will be saved: what is kept, another that was brought to the storage, or none. */
export function useLogo(keptId: string, keptUrl: string) {
  const [shown, setShown] = useState({ fileId: keptId, url: keptUrl })
  const [problem, setProblem] = useState<string | null>(null)
  const [bringing, setBringing] = useState(false)

  async function choose() {
    const chosen = await choosePicture()
    if (!chosen) return
    if (chosen.size > most) return setProblem(logoProblems['logo-too-large'])
    setBringing(true)
    try {
      const { ticket } = await cloud.association.logoTicket({})
      await upload(chosen, ticket)
      setShown({ fileId: ticket.fileId, url: chosen.file ? URL.createObjectURL(chosen.file) : chosen.path })
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : logoProblems['logo-missing'])
    } finally {
      setBringing(false)
    }
  }

  function drop() {
    setShown({ fileId: '', url: '' })
    setProblem(null)
  }

  return { ...shown, problem, bringing, choose, drop }
}
