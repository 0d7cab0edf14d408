/** Who is in a team, as far as it names them. */
interface Named<P extends { memberId: string }> {
  leaderId: string
  players: readonly P[]
  /** Member ids of who plays, by event. */
  lineup: Readonly<Record<string, readonly string[]>>
}

/**
 * A team once two records of one person have become one: whoever was in it twice is in it once, where they stood first.
 * An event may lack a player then, which the team says of itself.
 */
export const asOnePlayer = <P extends { memberId: string }>({ leaderId, players, lineup }: Named<P>, from: string, to: string) => ({
  leaderId: leaderId === from ? to : leaderId,
  players: players.some(({ memberId }) => memberId === to)
    ? players.filter(({ memberId }) => memberId !== from)
    : players.map(player => (player.memberId === from ? { ...player, memberId: to } : player)),
  lineup: Object.fromEntries(Object.entries(lineup).map(([eventId, ids]) => [eventId, [...new Set(ids.map(id => (id === from ? to : id)))]])),
})
