import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Answer, Details, EmptyState } from '../../../../ui/index.ts'
import { partAddress, paths, resultsCsvAddress } from '../../addresses.ts'
import { resultsOf } from '../../queries/results.ts'
import { namingOf, namingWords } from '../../rules/naming.ts'
import { nameOf, titleOf } from '../../rules/part-words.ts'
import type { Plan } from '../../rules/plan.ts'
import { verdictCounts } from '../../rules/results.ts'
import { askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { ResultsTable } from './results-table.tsx'

/** Does it work? Each promise in one line: which measure, by how much from when, what came of it, moved or not, and why. */
export const resultsPage = page({
  at: paths.results,
  may: 'see plans',
  logs: 'opened the results of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan } = found
    const results = await resultsOf(asked, [plan])
    return {
      title: 'Promises against results',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading
            plan={plan}
            title="Does it work?"
            note="Each promise held against its measure, by the rules of statistical process control"
          />
          <Naming plan={plan} />
          {results.length === 0 ? (
            <EmptyState title="Nothing in this plan names a measure it should move.">
              Say of a scheme or an action which measure it should move, by how much and from when.
            </EmptyState>
          ) : (
            <>
              <Answer>{verdictCounts(results)}</Answer>
              <ResultsTable results={results} />
              <div class="hw-actions hw-screen-only">
                <a href={resultsCsvAddress(plan.planId)}>Save as CSV</a>
              </div>
            </>
          )}
        </>
      ),
    }
  },
})

/** How much of the plan can be told at all; each part that names no measure is a link to where it is mended. */
const Naming = ({ plan }: { plan: Plan }) => {
  const words = namingWords(plan)
  const { silent } = namingOf(plan)
  if (!words) return <></>
  return (
    <>
      <p>
        <strong>{words}.</strong>
      </p>
      {silent.length > 0 && (
        <Details
          summary={`${silent.length} ${silent.length === 1 ? 'names' : 'name'} no measure: nobody can say whether ${silent.length === 1 ? 'it' : 'they'} worked`}
        >
          <ul class="nhsuk-list">
            {silent.map((part) => (
              <li>
                {nameOf(part)}: <a href={partAddress(plan.planId, part.partId)}>{titleOf(part, 90)}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
