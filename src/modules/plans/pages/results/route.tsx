import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Answer, EmptyState } from '../../../../ui/index.ts'
import { paths, resultsCsvAddress } from '../../addresses.ts'
import { resultsOf } from '../../queries/results.ts'
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
