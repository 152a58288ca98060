import { z } from 'zod'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { mayDrive, startRound, stepRound, stopRound, takeOverRound } from '../../actions/drive-round.ts'
import { list } from '../../queries/list.ts'
import { type RoundWard, round, roundWards } from '../../queries/round.ts'
import { isGoing, stayAt } from '../../rules/round.ts'
import { roundAddress, roundPersonAddress } from './address.ts'
import { RoundStart } from './start.tsx'
import { RoundSummary } from './summary.tsx'
import { RoundWards } from './wards.tsx'

const form = z.object({
  do: z.enum(['start', 'next', 'stop', 'take over']),
  ward: z.string().refine(isId),
  round: z.string().refine(isId).optional(),
  said: z.string().refine(isId).optional(),
  to: z.string().refine(isId).optional(),
})

/** A ward's board round: its beginning, its steps and its end. */
export const roundPage = page({
  at: '/round',
  may: 'see people',
  logs: 'opened a board round',
  async get(asked) {
    const { tx, viewer, now, query } = asked
    const wardId = query.get('ward') ?? viewer.wardId
    if (!wardId || !isId(wardId))
      return { view: <RoundWards wards={await roundWards(tx, viewer)} />, title: 'Board round', nav: '/list' }
    const ward = await wardOf(asked, wardId)
    if (!ward) return noWard
    const rows = await list(tx, viewer, now, { view: 'ward', wardId })
    const at = query.get('at')
    const stayId = at === null ? null : stayAt(rows, at)
    if (stayId) return { redirect: roundPersonAddress(stayId, wardId) }
    const summary = query.get('summary')
    const last = await round(tx, viewer, summary && isId(summary) ? { roundId: summary } : { wardId })
    if (summary && last?.wardId === wardId)
      return {
        view: <RoundSummary {...{ ward, rows, now, round: last }} />,
        title: `Board round, ${ward.name}`,
        wide: true,
        nav: '/list',
      }
    const view = (
      <RoundStart
        {...{
          ward,
          rows,
          now,
          last,
          viewer,
          going: last !== null && isGoing(last, now),
          mayDrive: mayDrive(viewer),
        }}
      />
    )
    return { view, title: `Board round, ${ward.name}`, nav: '/list', body: { live: 'round' } }
  },
  async post(asked) {
    const read = form.safeParse(asked.form)
    if (!read.success)
      return refuse('invalid', 'The round could not be read from what was sent. Open it again')
    return step(asked, read.data)
  },
})

async function step(
  asked: Asked,
  { do: what, ward: wardId, round: roundId, said, to }: z.infer<typeof form>,
): Promise<Reply> {
  const { tx, viewer: by, now } = asked
  if (!(await wardOf(asked, wardId))) return noWard
  if (what === 'start' || !roundId) {
    const begun = await startRound(tx, { by, now, wardId })
    if (isRefusal(begun)) return begun
    const first = to ?? stayAt(await list(tx, by, now, { view: 'ward', wardId }), null)
    return { redirect: first ? roundPersonAddress(first, wardId) : roundAddress({ ward: wardId }) }
  }
  if (what === 'take over') {
    const taken = await takeOverRound(tx, { by, now, roundId })
    return isRefusal(taken)
      ? taken
      : { redirect: to ? roundPersonAddress(to, wardId) : roundAddress({ ward: wardId, at: '1' }) }
  }
  await stepRound(tx, { by, now, roundId, to: to ?? null, ...(said ? { said } : {}) })
  if (what === 'next' && to) return { redirect: roundPersonAddress(to, wardId) }
  const stopped = await stopRound(tx, { by, now, roundId })
  // Whoever only follows has nothing to end: they see how it stands.
  if (isRefusal(stopped) && stopped.refused !== 'conflict') return stopped
  return { redirect: roundAddress({ ward: wardId, summary: roundId }) }
}

const wardOf = async ({ tx, viewer }: Asked, wardId: string): Promise<RoundWard | undefined> =>
  (await roundWards(tx, viewer, wardId))[0]

const noWard = refuse('not-found', 'There is no such ward')
