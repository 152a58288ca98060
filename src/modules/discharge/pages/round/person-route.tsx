import { page } from '../../../../platform/http/page.ts'
import { isId, newId } from '../../../../platform/ids.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDrive, stepRound } from '../../actions/drive-round.ts'
import { list } from '../../queries/list.ts'
import { round, roundWards } from '../../queries/round.ts'
import { roundPerson } from '../../queries/round-person.ts'
import { isPerson } from '../../rules/list-row.ts'
import { isGoing, standingOf } from '../../rules/round.ts'
import { RoundView } from './view.tsx'

/** One person of a board round, at the pace of thirty seconds. */
export const roundPersonPage = page({
  at: '/round/:stayId',
  may: 'see people',
  logs: 'saw the record in a board round',
  opens: 'stayId',
  async get({ tx, viewer, now, params, query }) {
    const stayId = params.stayId ?? ''
    const person = await roundPerson(tx, viewer, now, stayId)
    if (!person) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const wardId = query.get('ward') ?? ''
    const ward = isId(wardId) ? (await roundWards(tx, viewer, wardId))[0] : undefined
    if (!ward) return refuse('not-found', 'There is no such ward')
    const rows = await list(tx, viewer, now, { view: 'ward', wardId })
    const row = rows.filter(isPerson).find((one) => one.stayId === stayId)
    const standing = standingOf(rows, stayId)
    if (!row || !standing)
      return refuse('conflict', 'They have left this ward. Go on with the round from its start')
    const last = await round(tx, viewer, { wardId })
    const open = last && isGoing(last, now) ? last : null
    const drives = open?.driverId === viewer.userId
    // Where its driver looks is where the round is.
    const comes = open !== null && drives && open.nowAt !== stayId
    if (comes) await stepRound(tx, { by: viewer, now, roundId: open.roundId, to: stayId })
    const going = comes ? { ...open, nowAt: stayId } : open
    const view = (
      <RoundView
        {...{
          viewer,
          now,
          ward,
          rows,
          row,
          person,
          standing,
          round: going,
          drives,
          mayDrive: mayDrive(viewer),
          once: newId(),
        }}
      />
    )
    return {
      view,
      title: `Board round, ${ward.name}`,
      wide: true,
      nav: '/list',
      body: { live: 'round', round: drives ? 'driving' : 'following' },
    }
  },
})
