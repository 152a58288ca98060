import { type BedPlace, named } from '../rules/check-beds.ts'
import { isCurrent, type Stay } from '../rules/stay.ts'
import type { Problem } from './read-row.ts'

/** A stay as it will be once the file is in, with the line it comes from; without a line it is not in the file. */
export type Coming = { line: number | null; stay: Stay; before: Stay | undefined }

/** Whether the stays can all be true together: no bed with two people, nobody in two beds, nobody put into a closed bed. */
export function checkTogether(coming: readonly Coming[], beds: ReadonlyMap<string, BedPlace>): Problem[] {
  const problems: Problem[] = []
  const inBed = new Map<string, Coming>()
  const inside = new Map<string, Coming>()
  const current = coming
    .filter((one) => isCurrent(one.stay))
    .sort((a, b) => Number(a.line !== null) - Number(b.line !== null))
  for (const one of current) {
    const no = (column: Problem['column'], problem: string) =>
      one.line !== null && problems.push({ line: one.line, column, problem })
    const elsewhere = inside.get(one.stay.personId)
    if (elsewhere)
      no(
        'left_at',
        `is empty, and this person is in a bed in ${where(elsewhere)} too: give the date they left in one of the two`,
      )
    inside.set(one.stay.personId, one)
    const bed = one.stay.bedId ? beds.get(one.stay.bedId) : undefined
    if (!bed) continue
    const other = inBed.get(bed.bedId)
    if (other)
      no(
        'bed',
        `${named(bed)} has someone in it in ${where(other)} too: one of the two is in another bed, or has left`,
      )
    inBed.set(bed.bedId, one)
    if (one.before && isCurrent(one.before) && one.before.bedId === bed.bedId) continue
    if (bed.ended) no('bed', `${named(bed)} is no longer in use: give another bed`)
    if (bed.closedFor)
      no('bed', `${named(bed)} is closed (${bed.closedFor}): give another bed, or reopen it first`)
  }
  return problems
}

const where = (one: Coming) => (one.line === null ? 'Homeward' : `row ${one.line}`)
