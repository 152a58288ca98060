import type { LocalDate } from '../../../../platform/time.ts'
import { partAddress, planAddress } from '../../addresses.ts'
import { gapsOf, notReadyWords } from '../gaps.ts'
import { dueThings, lateThings, undatedReports } from '../late.ts'
import { nameOf, titleOf } from '../part-words.ts'
import { type Part, type Plan, type PlanFacts, textOf } from '../plan.ts'
import { promisedWords, type Result, resultWords, verdictNames } from '../results.ts'
import { boardRisks, ratingOf, ratingWords } from '../risk.ts'
import { signedWords, signings } from '../signing.ts'
import { type Block, listOr, type Paper, tableOr } from './blocks.ts'
import { dueTable } from './highlight.ts'
import type { OverTrajectory } from './over.ts'

export type BoardPlan = { facts: PlanFacts; plan: Plan }

const daysAhead = 30
const mostLate = 20

/** The delivery board's first page: what is over trajectory, promises that did not move, red and unowned risks, what is due. */
export function boardPaper(
  plans: readonly BoardPlan[],
  { results, over, today }: { results: readonly Result[]; over: readonly OverTrajectory[]; today: LocalDate },
): Paper {
  const plansOf = new Map(plans.flatMap(({ plan }) => plan.parts.map(({ partId }) => [partId, plan.planId])))
  const planIdOf = ({ partId }: Part) => plansOf.get(partId)!
  const still = results.filter(({ verdict }) => verdict === 'not moved')
  const late = plans.flatMap(({ plan }) => lateThings(plan, today)).toSorted((a, b) => b.late - a.late)
  return {
    title: 'The board’s first page',
    blocks: [
      { heading: 'Over trajectory' },
      listOr(
        'No measure with a trajectory is over it, or none has a figure yet.',
        over.map(({ measure, words }) => `${measure}: ${words}`),
        over.map(({ href }) => href),
      ),
      { heading: `Promises that did not move: ${still.length} of ${results.length}` },
      promiseTable(still),
      { heading: 'Risks that are red, unrated, or nobody’s' },
      riskTable(plans),
      { heading: `Returns and reports due within ${daysAhead} days, or late` },
      dueTable('No return or report is due.', 'Returns and reports', reportsDue(plans, today), planIdOf),
      ...undatedBlocks(plans),
      { heading: `Late actions: ${late.filter(({ part }) => part.kind === 'action').length}` },
      dueTable(
        'No action is late.',
        'Late actions, the longest first',
        late.filter(({ part }) => part.kind === 'action').slice(0, mostLate),
        planIdOf,
      ),
      { heading: 'Signing' },
      {
        links: plans.map(({ plan }) => planAddress(plan.planId)),
        list: plans.map(
          ({ facts, plan }) =>
            `${plan.head.title}: ${signedWords(signings(facts))}. ${notReadyWords(gapsOf(plan)) ?? 'Nothing is missing'}`,
        ),
      },
    ],
  }
}

const promiseTable = (results: readonly Result[]): Block =>
  tableOr('None of the promises is known not to have moved.', {
    caption: 'Promises that did not move',
    columns: [
      { head: 'Promise', share: 3 },
      { head: 'Measure', share: 1.6 },
      { head: 'Promised', share: 1.6 },
      { head: 'Mean', share: 1.4 },
      { head: 'Verdict', share: 2 },
    ],
    links: results.map(({ planId, part }) => partAddress(planId, part.partId)),
    rows: results.map((result) => [
      `${titleOf(result.part, 120)} (${nameOf(result.part)})`,
      [result.measureName, result.sliceName].filter(Boolean).join(', '),
      promisedWords(result),
      resultWords(result),
      `${verdictNames[result.verdict]}: ${result.reason}`,
    ]),
  })

const riskTable = (plans: readonly BoardPlan[]): Block =>
  tableOr('No risk is red, unrated or nobody’s.', {
    caption: 'Risks',
    columns: [
      { head: 'Risk', share: 3 },
      { head: 'Plan', share: 2 },
      { head: 'Rating', share: 1.2 },
      { head: 'Whose', share: 1.2 },
    ],
    links: plans.flatMap(({ plan }) =>
      boardRisks(plan).map(({ partId }) => partAddress(plan.planId, partId)),
    ),
    rows: plans.flatMap(({ plan }) =>
      boardRisks(plan).map((part) => [
        `${part.ref}: ${titleOf(part, 160)}`,
        plan.head.title,
        ratingWords(ratingOf(part)),
        textOf(part, 'owner') ?? 'nobody’s',
      ]),
    ),
  })

/** Reports of the calendar that recur, and of which nobody has said when the first is due: they are due on no day. */
function undatedBlocks(plans: readonly BoardPlan[]): Block[] {
  const undated = plans.flatMap(({ plan }) => undatedReports(plan).map((part) => ({ part, plan })))
  if (undated.length === 0) return []
  return [
    { text: 'Of these nobody has said when the first is due, so none is ever late:', strong: true },
    {
      links: undated.map(({ part, plan }) => partAddress(plan.planId, part.partId)),
      list: undated.map(({ part, plan }) => `${titleOf(part, 120)}: no date set (${plan.head.title})`),
    },
  ]
}

const reportsDue = (plans: readonly BoardPlan[], today: LocalDate) =>
  plans.flatMap(({ plan }) =>
    dueThings(plan, today).filter(({ part, late }) => part.kind === 'report' && late >= -daysAhead),
  )
