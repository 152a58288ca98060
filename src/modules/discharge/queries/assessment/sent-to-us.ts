import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { factOf } from '../../rows.ts'
import { type AssessmentState, assessmentState, type Receiver } from '../../rules/assessment/state.ts'
import { placeOf } from '../../rules/row-things.ts'

export type SentToUs = {
  stayId: string
  person: string
  where: string
  ready: boolean
  expectedDate: string | null
  writer: string
  ours: Receiver
}

/**
 * Assessments of people still in hospital that the viewer's organisation was sent, those to answer first, the longest
 * waiting at the top. Found by the relationship that each sending opens, so that nothing else is looked through.
 */
export async function assessmentsSentToUs(tx: Tx, viewer: Viewer): Promise<SentToUs[]> {
  if (!viewer.organisationId) return []
  const { rows } = await sql<Row>`
    select distinct s.stay_id, p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed,
      s.expected_date, d.ready_since
    from access.relationship r
    join discharge.fact f on f.system_id = r.system_id and f.fact_id = r.source_id and f.kind = 'assessment-sent'
    join stays.stay s on s.system_id = f.system_id and s.stay_id = f.stay_id
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where r.system_id = ${viewer.systemId} and r.organisation_id = ${viewer.organisationId} and r.reason = 'referral'
      and s.place in ('bed', 'no bed', 'leave')
    limit 500`.execute(tx)
  if (rows.length === 0) return []
  const states = await statesOf(
    tx,
    viewer,
    rows.map((row) => row.stay_id),
  )
  return rows.flatMap((row) => lineOf(row, states.get(row.stay_id), viewer.organisationId!)).sort(inOrder)
}

async function statesOf(
  tx: Tx,
  viewer: Viewer,
  stayIds: readonly string[],
): Promise<Map<string, AssessmentState>> {
  const facts = await tx
    .selectFrom('discharge.fact')
    .selectAll()
    .where('system_id', '=', viewer.systemId)
    .where('stay_id', 'in', [...stayIds])
    .where('kind', 'in', ['assessment', 'assessment-sent', 'assessment-answer', 'withdrawn'])
    .execute()
  const byStay = Map.groupBy(facts.map(factOf), (fact) => fact.stayId)
  return new Map([...byStay].map(([stayId, all]) => [stayId, assessmentState(all)]))
}

function lineOf(row: Row, state: AssessmentState | undefined, organisationId: string): SentToUs[] {
  const ours = state?.receivers.find((one) => one.organisationId === organisationId)
  const version = state?.versions.find((one) => one.version === ours?.version)
  if (!ours || !version) return []
  return [
    {
      stayId: row.stay_id,
      person: `${row.given_name} ${row.family_name}`,
      where: [row.site, placeOf(row)].filter((part, i, all) => all.indexOf(part) === i).join(', '),
      ready: row.ready_since !== null,
      expectedDate: row.expected_date,
      writer: version.by,
      ours,
    },
  ]
}

const inOrder = (a: SentToUs, b: SentToUs) =>
  Number(a.ours.answer !== null) - Number(b.ours.answer !== null) ||
  a.ours.sentAt.epochMilliseconds - b.ours.sentAt.epochMilliseconds

type Row = {
  stay_id: string
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  expected_date: string | null
  ready_since: Date | null
}
