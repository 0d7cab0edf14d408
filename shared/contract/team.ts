import * as z from 'zod/mini'
import { ineligibilities } from '../domain/eligibility'
import { ActivitySummary } from './activity'
import { PartId, TeamEvent } from './activity-plan'
import { call, contract } from './call'
import { Count, Id, Instant, Phone, line, optionalLine, refused } from './fields'

export const Sex = z.enum(['male', 'female'])

/** Member ids of who plays, by event; the events that are there are those that the team is entered for. */
export const Lineup = z.record(PartId, z.array(Id).check(z.maxLength(50)))

/** An activity as its teams need it. */
export const TeamActivity = z.object({
  ...ActivitySummary.shape,
  teamEvents: z.array(TeamEvent),
  /** Teams entered, by event. */
  eventTeams: z.record(z.string(), Count),
  /** Name of a certificate to be held that the association has no record of: its number is stated. Empty for none. */
  certificate: z.string(),
})

/** A team as everybody sees it. */
export const TeamCard = z.object({
  id: Id,
  name: z.string(),
  unitName: z.string(),
  leaderName: z.string(),
  status: z.enum(['entered', 'withdrawn']),
  players: Count,
  /** That it is entered for, in the activity's order. */
  events: z.array(PartId),
  /** What it lacks, in words; complete when there is nothing. */
  missing: z.array(z.string()),
})

export const Player = z.object({ memberId: Id, name: z.string(), unitName: z.string(), sex: Sex })

/** A team as its people and staff see it. */
export const TeamInside = z.object({
  leaderId: Id,
  players: z.array(Player),
  lineup: Lineup,
  /** Goes up with each change of who plays; a line-up is saved against the one that was seen. */
  revision: Count,
  /** What an invitation's link holds; empty for who may not invite. */
  inviteKey: z.string(),
  /** What the caller may do now. */
  may: z.object({ change: z.boolean(), handOver: z.boolean(), withdraw: z.boolean(), leave: z.boolean() }),
})

export const TeamDeskRow = z.object({
  ...TeamCard.shape,
  /** To call, when something is missing. */
  leaderPhone: z.string(),
  men: Count,
  women: Count,
  madeAt: Instant,
})

const closed = ['not-published', 'cancelled', 'not-open-yet', 'closed', 'ended'] as const
/** Why somebody cannot come in as one of a team. */
const entry = [
  ...closed,
  /** People come one by one to this activity. */
  'no-teams',
  'full',
  'unit-full',
  'in-another-team',
  ...ineligibilities,
] as const

const certificate = optionalLine(40)
const saved = z.object({ outcome: z.literal('saved') })
const staff = ['staff', 'admin'] as const

/**
 * Teams of an activity. Everyone in a team holds a place at the activity that names it, its leader included: so nobody
 * is in two teams of one activity, and passes and rosters are everybody's. Whoever gives that place back leaves the team.
 */
export const team = contract('team', {
  /** The teams of an activity, the caller's own among them. At most 200. */
  list: call({
    who: 'member',
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      now: Instant,
      activity: TeamActivity,
      /** The caller's own team. */
      mine: z.nullable(Id),
      /** Why the caller may not come; null for who may. */
      ineligible: z.nullable(z.enum(ineligibilities)),
      teams: z.array(TeamCard),
    }),
  }),

  /** One team: all of it for its people and staff. */
  get: call({
    who: 'member',
    writes: false,
    input: z.object({ id: Id, invite: z.optional(Id) }),
    output: z.object({
      now: Instant,
      activity: TeamActivity,
      team: TeamCard,
      inside: z.nullable(TeamInside),
      /** How the caller stands to it. */
      mine: z.enum(['leader', 'player', 'other-team', 'none']),
      /** Whether the invitation that was given still holds. */
      invited: z.boolean(),
      ineligible: z.nullable(z.enum(ineligibilities)),
    }),
  }),

  /** Makes a team that the caller leads, as one of its players or not. */
  make: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, name: line(20), plays: z.nullable(Sex), certificate }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('made'), id: Id }), refused(...entry, 'name-taken')]),
  }),

  /** Comes in on an invitation; a leader who does not play becomes a player by it. */
  join: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, invite: Id, sex: Sex, certificate }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('joined') }), refused(...entry, 'old-invitation', 'withdrawn')]),
  }),

  /**
   * The leader, or staff, enter a player by name and phone: who is on record under that phone, or a new person of the
   * leader's unit, who takes the record over with that phone.
   */
  addPlayer: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, name: line(20), phone: Phone, sex: Sex, certificate }),
    output: z.discriminatedUnion('outcome', [saved, refused(...entry, 'phone-of-another', 'withdrawn')]),
  }),

  /** Takes a player out; their place is free again. Of a leader only that they play: they go on leading. */
  removePlayer: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, memberId: Id }),
    output: z.discriminatedUnion('outcome', [saved, refused(...closed, 'arrived', 'withdrawn')]),
  }),

  /** Who plays in which event. Entering an event takes one of its places for teams, leaving it gives that back. */
  saveLineup: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, revision: Count, lineup: Lineup }),
    output: z.discriminatedUnion('outcome', [
      saved,
      z.object({ outcome: z.literal('event-full'), eventId: PartId }),
      refused(...closed, 'changed-meanwhile', 'lineup-wrong', 'withdrawn'),
    ]),
  }),

  rename: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, name: line(20) }),
    output: z.discriminatedUnion('outcome', [saved, refused(...closed, 'name-taken', 'withdrawn')]),
  }),

  /** Makes one of its players the leader. */
  handOver: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, memberId: Id }),
    output: z.discriminatedUnion('outcome', [saved, refused('ended', 'cancelled', 'not-in-team', 'no-wechat', 'withdrawn')]),
  }),

  /** Makes the invitations sent so far worthless, and a new one. */
  renewInvite: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('renewed'), inviteKey: Id }), refused(...closed, 'withdrawn')]),
  }),

  /** Takes the whole team out: all places are free again, and all its people are told. */
  withdraw: call({
    who: 'member',
    writes: true,
    input: z.object({ teamId: Id, why: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('withdrawn') }),
      refused('ended', 'cancelled', 'too-late', 'arrived'),
    ]),
  }),

  /** All teams of an activity, those that lack something first. At most 500. */
  desk: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({ now: Instant, activity: TeamActivity, teams: z.array(TeamDeskRow) }),
  }),
})

export type Sex = z.output<typeof Sex>
export type TeamActivity = z.output<typeof TeamActivity>
export type TeamCard = z.output<typeof TeamCard>
export type TeamInside = z.output<typeof TeamInside>
export type TeamDeskRow = z.output<typeof TeamDeskRow>
export type TeamPlayer = z.output<typeof Player>
