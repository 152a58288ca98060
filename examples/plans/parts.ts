import { type PartInput, readPrintedDue } from '../../src/modules/plans/index.ts'

/** When a row of a document is due, as an action has it: what can be read, and the words where that is not all. */
export function dueFields(printed: string | null): Pick<PartInput<'action'>, 'due' | 'dueSaid'> {
  const { due, said } = readPrintedDue(printed)
  return { due, dueSaid: said }
}

/** "Completed" as a date says that it was done by the day of the document. */
export const doneBy = (
  printed: string | null,
  day: string,
): Pick<Partial<PartInput<'action'>>, 'progress'> =>
  printed === 'Completed'
    ? { progress: [{ on: day, state: 'done', says: 'Completed, as the document has it' }] }
    : {}

/** Refs of rows whose printed numbers are not unique: "A1.2", and "A1.2b" for the second row of that number. */
export function refsOf(numbers: readonly string[], letter: string): string[] {
  const seen = new Map<string, number>()
  return numbers.map((number) => {
    const before = seen.get(number) ?? 0
    seen.set(number, before + 1)
    return `${letter}${number}${before === 0 ? '' : String.fromCharCode(97 + before)}`
  })
}
