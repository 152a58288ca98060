import type { ChcRow } from '../../queries/chc/list.ts'
import { type AcuteShare, acuteShare } from '../../rules/chc/acute-share.ts'
import type { Round } from '../../rules/chc/standing.ts'

const runs = ({ chc, inHospital }: ChcRow) =>
  inHospital === 'yes' && chc.clock !== null && chc.clock.endedOn === null
const isLate = (row: ChcRow) =>
  (runs(row) && row.chc.clock!.overdueBy > 0) ||
  (row.inHospital === 'yes' && row.chc.stage !== 'in place' && row.chc.packageOverdueBy > 0)
const roundsOf = ({ chc }: ChcRow): Round[] => [...chc.earlier, chc.round]

export type Show =
  | 'all'
  | 'late'
  | 'running'
  | 'to-send'
  | 'fast-track'
  | 'eligible'
  | 'not-eligible'
  | 'negative'
  | 'closed'
  | 'acute'
  | 'assessed'
  | 'over-28'
  | 'decided'

/** Every number of the page opens to its people by one of these. */
export const shows: Record<Show, { label: string; belongs: (row: ChcRow) => boolean }> = {
  all: { label: 'Everyone', belongs: () => true },
  late: { label: 'Late', belongs: isLate },
  running: { label: '28 days running', belongs: runs },
  'to-send': {
    label: 'Positive, to be sent',
    belongs: ({ chc, inHospital }) => inHospital === 'yes' && chc.stage === 'checklist positive',
  },
  'fast-track': {
    label: 'Fast track',
    belongs: (row) => roundsOf(row).some(({ fastTrack }) => fastTrack !== null),
  },
  eligible: { label: 'Eligible', belongs: (row) => decided(row, 'eligible') },
  'not-eligible': { label: 'Not eligible', belongs: (row) => decided(row, 'not eligible') },
  negative: { label: 'Checklist negative', belongs: ({ chc }) => chc.stage === 'checklist negative' },
  closed: {
    label: 'Closed without a decision',
    belongs: (row) => roundsOf(row).some(({ closed }) => closed !== null),
  },
  acute: {
    label: 'Assessed in an acute hospital',
    belongs: (row) => roundsOf(row).some(({ assessment }) => assessment?.setting === 'acute'),
  },
  assessed: {
    label: 'Assessed',
    belongs: (row) => roundsOf(row).some(({ assessment }) => assessment !== null),
  },
  decided: { label: 'Decided, with a clock', belongs: ({ chc }) => Boolean(chc.clock && chc.round.decision) },
  'over-28': {
    label: 'Decided after more than 28 days',
    belongs: ({ chc }) => Boolean(chc.round.decision && chc.clock && !chc.clock.within28),
  },
}

const decided = (row: ChcRow, decision: 'eligible' | 'not eligible') =>
  roundsOf(row).some((round) => round.decision?.decision === decision)

export const showOf = (text: string | null): Show =>
  text !== null && Object.hasOwn(shows, text) ? (text as Show) : 'all'

/** Late first, by how late; then running clocks by what is left; then everyone else. */
export const inOrder = (rows: readonly ChcRow[]): ChcRow[] => rows.toSorted((a, b) => rank(a) - rank(b))

const rank = (row: ChcRow): number => {
  const { clock, packageOverdueBy } = row.chc
  if (isLate(row)) return -Math.max(runs(row) ? clock!.overdueBy : 0, packageOverdueBy)
  return runs(row) ? clock!.left + 1 : row.chc.stage === 'checklist positive' ? 100 : 1000
}

/** Share of the full assessments in the list made in an acute hospital (CHC-05). @param below percent to stay below */
export function acuteOf(
  rows: readonly ChcRow[],
  below: number,
): { share: AcuteShare | null; acute: number; all: number } {
  const made = rows.flatMap(roundsOf).flatMap(({ assessment }) => (assessment ? [assessment.setting] : []))
  const acute = made.filter((setting) => setting === 'acute').length
  return { share: acuteShare({ acute, all: made.length }, below), acute, all: made.length }
}
