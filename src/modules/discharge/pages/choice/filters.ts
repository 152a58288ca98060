import type { ChoiceRow } from '../../queries/choice/list.ts'
import { asksNothing } from '../../rules/choice/steps.ts'

export type Show = 'ladder' | 'overdue' | 'not-told' | 'settled' | 'complaints' | 'audit'

/** Somebody is on the ladder once a choice is needed or asked for, until it is settled. */
const onLadder = ({ choice, neededOn, inHospital }: ChoiceRow): boolean =>
  inHospital === 'yes' && choice.next !== null && (choice.state === 'asked' || neededOn !== null)

export const shows: Record<Show, { label: string; belongs: (row: ChoiceRow) => boolean; nobody: string }> = {
  ladder: {
    label: 'Choosing now',
    belongs: onLadder,
    nobody: 'Nobody is being asked to choose. Open a person and “Choice of where to go” to begin.',
  },
  overdue: {
    label: 'Next step late',
    belongs: (row) => onLadder(row) && row.choice.next!.overdueDays > 0,
    nobody: 'No next step is late.',
  },
  'not-told': {
    label: 'Not told on coming in',
    belongs: ({ inHospital, choice, audit }) =>
      inHospital === 'yes' &&
      choice.given.length === 0 &&
      audit.find(({ step }) => asksNothing(step))?.result === 'overdue',
    nobody: 'Everyone has been told how leaving works, or there is still time for it.',
  },
  settled: {
    label: 'Settled',
    belongs: ({ choice }) => choice.next === null,
    nobody: 'No choice has been settled in the last 90 days.',
  },
  complaints: {
    label: 'Complaints',
    belongs: ({ choice }) => choice.complaints.length > 0,
    nobody: 'No complaint is recorded.',
  },
  audit: {
    label: 'Steps given in time',
    belongs: ({ choice }) => choice.given.length > 0,
    nobody: 'No step has been given in the last 90 days.',
  },
}

export const showOf = (text: string | null): Show =>
  text !== null && Object.hasOwn(shows, text) ? (text as Show) : 'ladder'

/** Late first, by how late; then by the day the next step is due; then by name, as they come. */
export const inOrder = (rows: readonly ChoiceRow[]): ChoiceRow[] =>
  rows.toSorted(
    (a, b) =>
      (b.choice.next?.overdueDays ?? 0) - (a.choice.next?.overdueDays ?? 0) ||
      (a.choice.next?.due?.toString() ?? '9').localeCompare(b.choice.next?.due?.toString() ?? '9'),
  )

/** How many of the steps that were given, or should have been, were given in time; null where there was none. */
export function inTimeShare(
  rows: readonly ChoiceRow[],
  code: string,
): { inTime: number; all: number } | null {
  const results = rows
    .flatMap(({ audit }) => audit.filter(({ step }) => step.code === code))
    .map((line) => line.result)
  const inTime = results.filter((result) => result === 'in time').length
  const all = inTime + results.filter((result) => ['late', 'overdue', 'missed'].includes(result)).length
  return all > 0 ? { inTime, all } : null
}
