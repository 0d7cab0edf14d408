import { roomNames } from '../../../shared/domain/activity-words'
import type { Guest } from '../../../shared/contract/checkin'

/** What the desk tells the person on the way in, in large letters: number, room, team. */
export const factsOf = ({ number, room, roomNumber, teamName }: Guest): string[] =>
  [`${number} 号`, roomOf(room, roomNumber), teamName].filter(Boolean)

const roomOf = (room: Guest['room'], roomNumber: string) => (room === 'none' ? '' : [roomNames[room], roomNumber].filter(Boolean).join(' '))
