import type { UnitState } from '../contract/member'

/** Where an application stands. Nothing is for good: a company that withdrew or was declined may apply again. */
export const stages = ['submitted', 'returned', 'checked', 'accepted', 'declined', 'withdrawn'] as const
export type Stage = (typeof stages)[number]

/**
 * What can be done with an application: the applicant submits and withdraws, staff check it or send it back, an
 * administrator records that it is accepted or declined.
 */
export const acts = ['submit', 'withdraw', 'check', 'sendBack', 'accept', 'decline'] as const
export type Act = (typeof acts)[number]

/**
 * Only what staff found in order goes to the council. Staff may still find something in what they passed, and what
 * nobody puts right can be declined too: whoever claims another company's code cannot hold on to it.
 *
 * @source issue 4: staff check, the council decides
 */
const moves: Readonly<Record<Act, { from: readonly Stage[]; to: Stage }>> = {
  submit: { from: ['returned', 'declined', 'withdrawn'], to: 'submitted' },
  withdraw: { from: ['submitted', 'returned', 'checked'], to: 'withdrawn' },
  check: { from: ['submitted'], to: 'checked' },
  sendBack: { from: ['submitted', 'checked'], to: 'returned' },
  accept: { from: ['checked'], to: 'accepted' },
  decline: { from: ['submitted', 'returned', 'checked'], to: 'declined' },
}

/** Where an act leads from a stage; null where it cannot be done. A first submission has no stage yet. */
export const stageAfter = (act: Act, stage: Stage | null): Stage | null =>
  stage === null ? (act === 'submit' ? 'submitted' : null) : moves[act].from.includes(stage) ? moves[act].to : null

/** An application that somebody is at work on: its company's code is taken, and nobody joins the company. */
export const isOpen = (stage: Stage): boolean => moves.withdraw.from.includes(stage)

/** A unit that stands in the way of an application, as far as the rule needs it. */
export interface Claimed {
  id: string
  state: UnitState
  /** Null for a unit that the association entered itself. */
  application: { stage: Stage; applicantId: string } | null
}

/**
 * Why a company cannot be applied for under a code or name that a unit has; null when that unit's own record is to be
 * taken up: it once applied and was not taken, or it is the applicant's to put right.
 */
export function whyTaken({ state, application }: Claimed, applicantId: string | null): 'applying' | 'member' | 'left' | null {
  if (application && application.applicantId === applicantId && stageAfter('submit', application.stage)) return null
  if (application && isOpen(application.stage)) return 'applying'
  if (application && application.stage !== 'accepted') return null
  return state === 'left' ? 'left' : 'member'
}

/** Bytes of a licence's picture: a phone's photograph, compressed by WeChat, has a tenth of it. */
export const licenceLimit = 5 * 1024 * 1024
