import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { daysBetween, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Pathway } from '../../discharge/index.ts'
import { pathways } from '../rules/by-pathway/model.ts'
import type { Day } from '../rules/days.ts'

type ByPathway<T> = Readonly<Record<Pathway, T>>

/** Counts of people, never who they are. */
export type ReadyPeople = {
  /** The first day on which everybody who became ready was recorded here; null where nobody ever was. */
  since: LocalDate | null
  /** Who became ready, the last time in their stay, day by day from `since` to yesterday; by the pathway they have now. */
  ready: ByPathway<Day[]>
  /** Who left, having been ready. */
  left: ByPathway<Day[]>
  /** Ready and waiting now. */
  waiting: ByPathway<number> & { undecided: number }
}

/** Asked as the service: a count does not depend on whose record the viewer may open. */
export const readyByPathway = (tx: Tx, viewer: Viewer, today: LocalDate): Promise<ReadyPeople> =>
  asService(tx, viewer, () => counted(tx, viewer.systemId, today))

async function counted(tx: Tx, systemId: string, today: LocalDate): Promise<ReadyPeople> {
  const since = await sinceOf(tx, systemId)
  const { rows } = await sql<{
    what: 'ready' | 'left' | 'waiting'
    pathway: Pathway | null
    day: string | null
    people: number
  }>`
    with all_ready as (
      select d.pathway, (d.ready_since at time zone 'Europe/London')::date as ready_on,
        (s.left_at at time zone 'Europe/London')::date as left_on, s.place
      from discharge.status d
      join stays.stay s on s.system_id = d.system_id and s.stay_id = d.stay_id
      where d.system_id = ${systemId} and d.ready_since is not null and s.place <> 'cancelled'
    )
    select 'ready' as what, pathway, to_char(ready_on, 'YYYY-MM-DD') as day, count(*)::int as people
      from all_ready where ready_on < ${today.toString()}::date group by 2, 3
    union all
    select 'left', pathway, to_char(left_on, 'YYYY-MM-DD'), count(*)::int
      from all_ready where left_on < ${today.toString()}::date group by 2, 3
    union all
    select 'waiting', pathway, null, count(*)::int
      from all_ready where place in ('bed', 'no bed', 'leave') group by 2`.execute(tx)
  const days = (what: 'ready' | 'left') =>
    eachPathway((pathway) => {
      const own = new Map(
        rows.flatMap((row) =>
          row.what === what && row.pathway === pathway ? [[row.day!, Number(row.people)]] : [],
        ),
      )
      return everyDay(since, today, own)
    })
  const waiting = (pathway: Pathway | null) =>
    rows.reduce(
      (sum, row) => (row.what === 'waiting' && row.pathway === pathway ? sum + Number(row.people) : sum),
      0,
    )
  return {
    since,
    ready: days('ready'),
    left: days('left'),
    waiting: { ...eachPathway(waiting), undecided: waiting(null) },
  }
}

const eachPathway = <T>(of: (pathway: Pathway) => T): ByPathway<T> =>
  Object.fromEntries(pathways.map((pathway) => [pathway, of(pathway)])) as Record<Pathway, T>

function everyDay(since: LocalDate | null, today: LocalDate, known: ReadonlyMap<string, number>): Day[] {
  const days = since ? Math.max(daysBetween(since, today), 0) : 0
  return Array.from({ length: days }, (_, i) => {
    const date = since!.add({ days: i })
    return { date, value: known.get(date.toString()) ?? 0 }
  })
}

/** The first readiness that was recorded; not before the day from which the place records everybody. */
async function sinceOf(tx: Tx, systemId: string): Promise<LocalDate | null> {
  const { rows } = await sql<{ first: string | null; everybody: string | null }>`
    select (select to_char(min(happened_at) at time zone 'Europe/London', 'YYYY-MM-DD') from discharge.fact
        where system_id = ${systemId} and kind = 'readiness') as first,
      (select settings ->> 'countsFrom' from access.system where system_id = ${systemId}) as everybody`.execute(
    tx,
  )
  const { first, everybody } = rows[0]!
  if (!first) return null
  return Temporal.PlainDate.from(everybody && everybody > first ? everybody : first)
}
