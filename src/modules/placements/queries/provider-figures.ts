import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { Offered } from '../rules/fairness.ts'
import { hides, type ProviderFigures } from '../rules/provider-figures.ts'

/** How many days our own figures look back. */
export const figureDays = 90

/** How the viewer's organisation answered and began: over everybody for the middle of all, as counts and nobody's name. */
export async function providerFigures(tx: Tx, viewer: Viewer, now: Instant): Promise<ProviderFigures> {
  const row = await asService(tx, viewer, () => answersOf(tx, viewer, now))
  const others = { answerers: Number(row.other_answerers), answers: Number(row.other_answers) }
  const hidden = others.answerers < hides.answerers || others.answers < hides.answers
  return {
    days: figureDays,
    asked: Number(row.asked),
    unanswered: Number(row.unanswered),
    answers: Number(row.answers),
    minutes: row.minutes,
    allMinutes: hidden ? null : row.all_minutes,
    yes: Number(row.yes),
    no: Number(row.no),
    started: Number(row.started),
    onTime: Number(row.on_time),
  }
}

const sinceOf = (now: Instant) => now.subtract({ hours: figureDays * 24 }).toString()

async function answersOf(tx: Tx, { systemId, organisationId }: Viewer, now: Instant): Promise<AnswersRow> {
  const { rows } = await sql<AnswersRow>`
    with facts as (
      select f.detail->>'askId' as ask_id, min(f.happened_at) filter (where f.kind = 'answered') as answered,
        min(f.detail->>'startOn') filter (where f.kind = 'chosen') as promised
      from placements.fact f
      where f.system_id = ${systemId} and f.kind in ('answered', 'chosen')
        and f.happened_at > ${sinceOf(now)}::timestamptz
        and not exists (select from placements.fact later
          where later.system_id = f.system_id and later.supersedes = f.fact_id)
      group by 1
    ), asks as (
      select a.*, a.organisation_id = ${organisationId} as ours, n.started_on, f.promised, f.answered is not null as has_answer,
        extract(epoch from f.answered - a.sent_at)::float8 / 60 as minutes
      from placements.ask a
      join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
      left join facts f on f.ask_id = a.ask_id::text
      where a.system_id = ${systemId} and a.sent_at > ${sinceOf(now)}::timestamptz
    )
    select count(*) filter (where ours) as asked,
      count(*) filter (where ours and not has_answer and answer_by < ${now.toString()}::timestamptz) as unanswered,
      count(*) filter (where ours and has_answer) as answers,
      percentile_cont(0.5) within group (order by minutes) filter (where ours and has_answer) as minutes,
      percentile_cont(0.5) within group (order by minutes) filter (where has_answer) as all_minutes,
      count(distinct organisation_id) filter (where has_answer and not ours) as other_answerers,
      count(*) filter (where has_answer and not ours) as other_answers,
      count(*) filter (where ours and answer = 'yes') as yes,
      count(*) filter (where ours and answer = 'no') as no,
      count(*) filter (where ours and state in ('started', 'ended') and started_on is not null) as started,
      count(*) filter (where ours and state in ('started', 'ended') and started_on::text <= promised) as on_time
    from asks`.execute(tx)
  return rows[0]!
}

type AnswersRow = Record<
  | 'asked'
  | 'unanswered'
  | 'answers'
  | 'other_answerers'
  | 'other_answers'
  | 'yes'
  | 'no'
  | 'started'
  | 'on_time',
  string
> & { minutes: number | null; all_minutes: number | null }

export type OfferedKind = Offered & { kind: ServiceKind }

/** Requests and places of each kind of service that the viewer's organisation has: its own, and the whole place's. */
export async function offeredToUs(tx: Tx, viewer: Viewer, now: Instant): Promise<OfferedKind[]> {
  const { systemId, organisationId } = viewer
  const rows = await asService(
    tx,
    viewer,
    async () =>
      (
        await sql<OfferedRow>`
    select s.kind, count(distinct s.organisation_id) as providers,
      sum(s.places) filter (where s.organisation_id = ${organisationId}) as our_places, sum(s.places) as all_places,
      count(*) filter (where s.places is null) as unknown,
      sum(a.asks) filter (where s.organisation_id = ${organisationId}) as our_asks, sum(a.asks) as all_asks
    from capacity.service s
    cross join lateral (select count(*) as asks from placements.ask a
      where a.system_id = s.system_id and a.service_id = s.service_id and a.sent_at > ${sinceOf(now)}::timestamptz) a
    where s.system_id = ${systemId} and s.ended_at is null
    group by s.kind
    having count(*) filter (where s.organisation_id = ${organisationId}) > 0
    order by s.kind`.execute(tx)
      ).rows,
  )
  return rows.map((row) => ({
    kind: row.kind,
    requests: { ours: Number(row.our_asks ?? 0), all: Number(row.all_asks ?? 0) },
    places:
      Number(row.unknown) > 0 || row.all_places === null
        ? null
        : { ours: Number(row.our_places ?? 0), all: Number(row.all_places) },
    providers: Number(row.providers),
  }))
}

type OfferedRow = {
  kind: ServiceKind
  providers: string
  our_places: string | null
  all_places: string | null
  unknown: string
  our_asks: string | null
  all_asks: string | null
}
