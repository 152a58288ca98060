import { type Asked, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, mondayOf } from '../../../../platform/time.ts'
import { arrivals } from '../../queries/ward-score.ts'
import { weeksOf } from '../../rules/truth-score.ts'
import { WardScoreView } from './view.tsx'

const weeks = 13

/** A ward's own score: of those who left it for a place, how many arrived as described, week by week. */
export const wardScorePage = page({
  at: '/wards/:wardId/as-described',
  may: 'see as described',
  logs: 'opened a ward’s own score',
  steady: true,
  async get(asked) {
    const ward = await ourWard(asked)
    if (isRefusal(ward)) return ward
    const { tx, viewer, now } = asked
    const today = dateOf(now)
    const since = mondayOf(today).subtract({ weeks: weeks - 1 })
    const all = await arrivals(tx, viewer, { wardId: ward.wardId, since })
    return {
      view: <WardScoreView ward={ward} all={all} weeks={weeksOf(all, today, weeks)} now={now} />,
      title: 'As described',
      nav: '/wards',
    }
  },
})

export type ScoredWard = { wardId: string; ward: string; site: string }

/** A coordinator of one ward sees its score and no other's; of a whole hospital, those of its wards; the hub all. */
async function ourWard({ tx, viewer, params }: Asked): Promise<ScoredWard | Refusal> {
  const row = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as i', (on) =>
      on.onRef('i.system_id', '=', 'w.system_id').onRef('i.site_id', '=', 'w.site_id'),
    )
    .select(['w.ward_id', 'w.name', 'i.short_name', 'i.organisation_id'])
    .where('w.system_id', '=', viewer.systemId)
    .where('w.ward_id', '=', params.wardId ?? '')
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'There is no such ward')
  const own =
    viewer.role !== 'ward coordinator' ||
    (viewer.wardId ? viewer.wardId === row.ward_id : viewer.organisationId === row.organisation_id)
  return own
    ? { wardId: row.ward_id, ward: row.name, site: row.short_name }
    : refuse('not-allowed', 'A ward’s score is for its own coordinators, and for the hub')
}
