import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import type { Instant } from '../../../platform/time.ts'
import { checkStay } from '../rules/check-stay.ts'
import type { StayFact, StayFactInput } from '../rules/facts.ts'
import { sayWhen } from '../rules/say.ts'
import { isCurrent, type Stay } from '../rules/stay.ts'
import type { Column } from './columns.ts'
import type { WardAndBed } from './find-beds.ts'
import type { ImportRow, Problem } from './read-row.ts'

/** A stay that is here already, with its facts. */
export type Here = { stay: Stay; facts: StayFact[] }
export type Planned = { stayId: string; personId: string; added: StayFact[] }

/**
 * What a row of the file adds to what is known: nothing, for a row that was imported before. Where a page has changed
 * since what an earlier file said, the page stands until a file says something new.
 */
export function planStay(
  row: ImportRow,
  {
    by,
    now,
    personId,
    where,
    here,
  }: { by: Viewer; now: Instant; personId: string; where: WardAndBed; here: Here | undefined },
): Planned | Problem {
  const stayId = here?.stay.stayId ?? newId()
  const fact = (input: StayFactInput, happenedAt: Instant): StayFact => ({
    ...input,
    factId: newId(),
    stayId,
    personId,
    happenedAt,
    recordedAt: now,
    recordedBy: by.userId,
    recordedFor: by.organisationId,
    supersedes: null,
  })
  const said = whatFilesSaid(here?.facts ?? [])
  if (here?.stay.place === 'cancelled' || (here?.stay.leftAt && (!row.left || said.left(row.left))))
    return { stayId, personId, added: [] }
  const differs = here && difference(row, here.stay)
  if (differs) return { line: row.line, ...differs }
  const to = { siteId: where.ward.siteId, wardId: where.ward.wardId, bedId: where.bed?.bedId ?? null }
  const added: StayFact[] = []
  if (!here)
    added.push(
      fact({ kind: 'admitted', detail: { ...to, method: row.method, number: row.number } }, row.admittedAt),
    )
  else if (
    isCurrent(here.stay) &&
    !row.left &&
    !(here.stay.wardId === to.wardId && here.stay.bedId === to.bedId) &&
    !said.place(to)
  )
    added.push(fact({ kind: 'moved', detail: to }, row.movedAt ?? now))
  if (
    row.expectedDate &&
    !here?.stay.leftAt &&
    !here?.stay.expectedDate?.equals(row.expectedDate) &&
    !said.expected(row.expectedDate.toString())
  )
    added.push(
      fact(
        {
          kind: 'expected-date',
          detail: {
            date: row.expectedDate.toString(),
            ...(row.expectedReason ? { reason: row.expectedReason } : {}),
          },
        },
        row.left?.at ?? now,
      ),
    )
  if (row.left && !here?.stay.leftAt && !said.left(row.left))
    added.push(
      fact(
        { kind: 'discharged', detail: { method: row.left.method, destination: row.left.destination } },
        row.left.at,
      ),
    )
  const refusal = added.length > 0 ? checkStay([...(here?.facts ?? []), ...added], added, now) : null
  if (!refusal) return { stayId, personId, added }
  const field = Object.keys(refusal.fields ?? {})[0] ?? ''
  return { line: row.line, column: columnOf[field] ?? 'stay_number', problem: refusal.because }
}

// Facts without an author came from a file, whether they still stand or not.
function whatFilesSaid(facts: readonly StayFact[]) {
  const said = facts.filter((fact) => fact.recordedBy === null)
  const place = said.findLast((fact) => fact.kind === 'admitted' || fact.kind === 'moved')
  const expected = said.findLast((fact) => fact.kind === 'expected-date')
  return {
    place: (to: { wardId: string; bedId: string | null }) =>
      place?.detail.wardId === to.wardId && place.detail.bedId === to.bedId,
    expected: (date: string) => expected?.detail.date === date,
    left: (left: NonNullable<ImportRow['left']>) =>
      said.some(
        (fact) =>
          fact.kind === 'discharged' &&
          same(fact.happenedAt, left.at) &&
          fact.detail.method === left.method &&
          fact.detail.destination === left.destination,
      ),
  }
}

const same = (a: Instant, b: Instant) => a.epochMilliseconds === b.epochMilliseconds

// What was recorded is corrected by a person, who can say why; a file cannot.
function difference(row: ImportRow, stay: Stay): { column: Column; problem: string } | null {
  if (!same(row.admittedAt, stay.admittedAt))
    return {
      column: 'admitted_at',
      problem: `is not what is recorded here (${sayWhen(stay.admittedAt)}): correct the file, or cancel the admission on its page`,
    }
  if (row.method !== stay.admissionMethod)
    return {
      column: 'admission_method',
      problem: `is not what is recorded here (${stay.admissionMethod}): correct the file, or cancel the admission on its page`,
    }
  if (
    stay.leftAt &&
    row.left &&
    !(
      same(row.left.at, stay.leftAt) &&
      row.left.method === stay.dischargeMethod &&
      row.left.destination === stay.dischargeDestination
    )
  )
    return {
      column: 'left_at',
      problem: `is not what is recorded here (${sayWhen(stay.leftAt)}, ${stay.dischargeMethod}, ${stay.dischargeDestination}): correct the file, or cancel the discharge on its page`,
    }
  return null
}

const columnOf: Record<string, Column> = {
  admittedAt: 'admitted_at',
  leftAt: 'left_at',
  method: 'admission_method',
  dischargeMethod: 'discharge_method',
  destination: 'discharge_destination',
  expectedDate: 'expected_date',
  reason: 'expected_reason',
  happenedAt: 'moved_at',
}
