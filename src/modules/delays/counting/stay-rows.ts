import { never } from './calendar.ts'
import { Dictionary, longer } from './dictionary.ts'
import { Problems } from './problems.ts'
import type { PlainEdition } from './question.ts'
import type { Period, Tally } from './tally.ts'

const width = 11

/** One row of a stay; `row` is its number in the file. */
type Kept = Period & { row: number; admitted: number }

/**
 * The rows of a file that names stays, kept until all are read, because the rows of one stay may stand anywhere. Numbers
 * only: the rows of a country fit into memory.
 */
export class StayRows {
  private numbers = new Int32Array(1024 * width)
  private count = 0
  /** By stay: its latest row plus one; each row points to the one before. Stay 0 is "not named": each such row is its own. */
  private latest = new Int32Array(1024)
  private readonly stays = new Dictionary()
  private readonly key = new Uint8Array(70_000)

  /** `start` and `end` are where the number of the stay stands. @returns false where it holds a control character. */
  add(row: number, admitted: number, period: Period, bytes: Uint8Array, start: number, end: number): boolean {
    const stay = start === end ? 0 : this.stayOf(period.provider, bytes, start, end)
    if (stay < 0) return false
    if ((this.count + 1) * width > this.numbers.length) this.numbers = longer(this.numbers)
    while (stay >= this.latest.length) this.latest = longer(this.latest)
    this.numbers.set(
      [
        row,
        admitted,
        period.ready,
        period.left,
        period.provider,
        period.authority,
        period.careType,
        period.reason,
        period.organisation,
        period.born,
        this.latest[stay]!,
      ],
      this.count * width,
    )
    this.latest[stay] = ++this.count
    return true
  }

  /** Counts every stay. */
  finish(edition: PlainEdition, tally: Tally): Problems {
    const problems = new Problems()
    for (let stay = 0; stay < this.stays.size; stay++) {
      const rows: Kept[] = []
      for (let at = this.latest[stay]!; at > 0; at = this.numbers[at * width - 1]!) {
        if (stay === 0) countStay([this.rowAt(at - 1)], edition, tally, problems)
        else rows.push(this.rowAt(at - 1))
      }
      if (rows.length > 0) countStay(rows, edition, tally, problems)
    }
    return problems
  }

  // A stay's number is the provider's own, so that two providers may use the same one.
  private stayOf(provider: number, bytes: Uint8Array, start: number, end: number): number {
    for (let i = 0; i < 8; i++) this.key[i] = 64 + ((provider >>> (i * 4)) & 15)
    this.key.set(bytes.subarray(start, end), 8)
    return this.stays.idOf(this.key, 0, 8 + end - start)
  }

  private rowAt(at: number): Kept {
    const [row, admitted, ready, left, provider, authority, careType, reason, organisation, born] =
      this.numbers.subarray(at * width, (at + 1) * width) as unknown as number[]
    return { row, admitted, ready, left, provider, authority, careType, reason, organisation, born } as Kept
  }
}

function countStay(rows: Kept[], edition: PlainEdition, tally: Tally, problems: Problems): void {
  rows.sort((a, b) => a.ready - b.ready || a.left - b.left || a.row - b.row)
  tally.stays++
  const left = Math.max(...rows.map((row) => row.left))
  if (left !== never) tally.addDischarge(Math.min(...rows.map((row) => row.admitted)), left)
  const delays = rows.filter((row) => row.ready < row.left)
  if (overlap(delays, problems)) return
  // DRD-04: the last period counts; without a delay in it, or before it has begun, nothing does.
  const counted = edition === 'drd' ? delays.filter((row) => row === rows.at(-1)) : delays
  let days = 0
  counted.forEach((row, i) => {
    const before = counted[i - 1]
    days += tally.addPeriod(row, !before || (before.left !== never && row.ready > before.left + 1))
  })
  if (days > 0) tally.delayed++
}

// A night twice in one stay. The published steps of MHS26 would count such rows as they come, and so a day twice.
function overlap(delays: readonly Kept[], problems: Problems): boolean {
  const second = delays.find((row, i) => i > 0 && row.ready < delays[i - 1]!.left)
  if (!second) return false
  const first = delays[delays.indexOf(second) - 1]!
  problems.add(
    Math.max(first.row, second.row),
    'ready',
    `overlaps row ${Math.min(first.row, second.row)} of the same stay: one night cannot be waited twice, correct one of them`,
  )
  return true
}
