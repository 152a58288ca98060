import type { Insertable, Selectable } from 'kysely'
import { readFactRow } from '../../platform/db/fact-row.ts'
import { startOf } from '../../platform/time.ts'
import type { Schema } from '../../schema.generated.ts'
import type { Derived, Status } from './rules/derive-status.ts'
import { type DischargeFact, dischargeFact } from './rules/facts.ts'
import type { PartAnswer } from './rules/readiness.ts'
import type { Due, Wait } from './rules/wait.ts'

/** Whose facts: the keys that every row of a stay carries. */
export type StayKey = { systemId: string; stayId: string; personId: string }

type Row<T extends keyof Schema> = Insertable<Schema[T]>
export type StatusRow = Omit<Row<'discharge.status'>, 'earlier_ready'> & { earlier_ready: object[] }
export type WaitRow = Omit<Row<'discharge.wait'>, 'to_tell'> & { to_tell: object[] }

/** A stored fact; what no longer parses was written by hand and stops the program. */
export function factOf(row: Selectable<Schema['discharge.fact']>): DischargeFact {
  return {
    ...dischargeFact.parse({ kind: row.kind, detail: row.detail }),
    ...readFactRow(row),
  }
}

/** The rows of discharge.status and discharge.wait for what was derived, as JSON values. */
export const rowsOf = (
  key: StayKey,
  { status, waits }: Derived,
): { status: StatusRow; waits: WaitRow[] } => ({
  status: statusRow(key, status),
  waits: waits.map((wait) => waitRow(key, wait)),
})

const keys = ({ systemId, stayId, personId }: StayKey) => ({
  system_id: systemId,
  stay_id: stayId,
  person_id: personId,
})
const text = (instant: { toString(): string } | null) => instant?.toString() ?? null

// Without a time a date is kept as the start of its day, which sorts and compares as a date does.
const dueAt = (due: Due | null) => (due ? (due.at ?? startOf(due.on)).toString() : null)

const hasTime = (due: Due | null) => Boolean(due?.at)

function waitRow(key: StayKey, wait: Wait): WaitRow {
  return {
    ...keys(key),
    wait_id: wait.waitId,
    awaits: wait.awaits,
    words: wait.words,
    opened_for: wait.openedFor,
    owner_organisation_id: wait.owner?.organisationId ?? null,
    owner_person: wait.owner?.person ?? null,
    since: wait.since.toString(),
    due_at: dueAt(wait.due),
    due_has_time: hasTime(wait.due),
    due_moves: wait.dueMoves,
    state: wait.state,
    state_at: wait.stateAt.toString(),
    owned_since: text(wait.ownedSince),
    unowned_since: text(wait.unownedSince),
    ended_at: text(wait.endedAt),
    last_heard_at: wait.lastHeardAt.toString(),
    to_tell: wait.toTell.map((telling) => ({ ...telling, at: telling.at.toString() })),
  }
}

function statusRow(key: StayKey, status: Status): StatusRow {
  const { readiness: ready, next } = status
  return {
    ...keys(key),
    still_needs_bed: status.stillNeedsBed,
    criteria_codes: status.criteriaCodes,
    criteria_at: text(status.criteriaAt),
    criteria_until: text(status.criteriaUntil),
    ...part('clinical', ready.parts.clinical),
    ...part('team', ready.parts.team),
    ...part('safe', ready.parts.safe),
    ready_since: text(ready.readySince),
    first_ready_at: text(ready.firstReadyAt),
    not_ready_reason: ready.notReadyBecause,
    earlier_ready: ready.periods
      .filter((period) => period.to !== null)
      .map(({ from, to, ended }) => ({ from: from.toString(), to: text(to), ...ended })),
    pathway: status.pathway,
    going_to: status.goingTo,
    open_waits: status.openWaits,
    next_wait_id: next?.waitId ?? null,
    next_awaits: next?.awaits ?? null,
    next_words: next?.words ?? null,
    next_owner_organisation_id: next?.owner?.organisationId ?? null,
    next_owner_person: next?.owner?.person ?? null,
    next_state: next?.state ?? null,
    next_since: text(next?.since ?? null),
    next_due_at: dueAt(next?.due ?? null),
    next_due_has_time: next && hasTime(next.due),
    unowned_since: text(status.nobodySince),
    clear_on: status.clearOn?.toString() ?? null,
    unanswered_from: status.unansweredFrom?.toString() ?? null,
    last_note: status.lastNote,
    last_heard_at: text(status.heardAt),
    last_heard_from: status.heardFrom,
  }
}

type PartColumns<P extends string> = Record<P, 'yes' | 'no' | null> &
  Record<`${P}_by` | `${P}_at`, string | null>

// A yes that has lapsed is no answer: it is asked again.
function part<P extends string>(name: P, answer: PartAnswer | null): PartColumns<P> {
  const said = answer && !answer.lapsedAt ? answer : null
  return {
    [name]: said?.answer ?? null,
    [`${name}_by`]: said?.by ?? null,
    [`${name}_at`]: text(said?.at ?? null),
  } as PartColumns<P>
}
