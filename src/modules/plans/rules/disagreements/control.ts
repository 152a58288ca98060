import { Temporal } from '../../../../platform/time.ts'
import { dueWords, lastDayOf } from '../due.ts'
import { readPrintedDue } from '../printed-due.ts'
import type { Found } from './found.ts'

/** Versions of a document that are later than the day it says it was completed. */
export const laterThanCompleted = (
  versions: readonly { version: string; on: string }[],
  completed: string,
): Found[] =>
  versions.flatMap(({ version, on }) => {
    const { due } = readPrintedDue(on)
    const last = due && lastDayOf(due)
    if (!last || Temporal.PlainDate.compare(last, Temporal.PlainDate.from(completed)) <= 0) return []
    return [
      {
        what: `Version ${version} is of ${on}, after the day the document says it was completed, ${dueWords(completed)}`,
        where: 'cover and document control',
      },
    ]
  })

export type PrintedSignature = { body: string; by: string | null; on: string | null }

/** Signatures that a plan has while what they are signatures to is said to be blank or still to come. */
export function signedUnready({
  signatures,
  agreed,
  toCome,
}: {
  signatures: readonly PrintedSignature[]
  /** The day on which `body` agreed the plan, as the plan's details have it. */
  agreed: { body: string; on: string | null }
  /** What is said to follow, and on which day. */
  toCome: readonly { what: string; on: string }[]
}): Found[] {
  const signed = signatures.find(({ body, on }) => body === agreed.body && on !== null)
  const found: Found[] =
    signed && agreed.on === null
      ? [
          {
            what: `${signed.body} is dated ${dueWords(signed.on!)} among the signatures, and the date on which it agreed the plan is blank`,
            where: 'parts 1a and 1b',
          },
        ]
      : []
  const first = signatures.flatMap(({ on }) => on ?? []).sort()[0]
  const later = first ? toCome.filter(({ on }) => on > first) : []
  if (first && later.length > 0)
    found.push({
      what: `Signed from ${dueWords(first)} on, and ${later.length} parts were still to come: ${later.map(({ what }) => what).join('; ')}`,
      where: 'part 1b and the parts named',
    })
  return found
}
