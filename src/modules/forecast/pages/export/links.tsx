import type { AskedRun } from '../../queries/runs.ts'
import { paths, runAddress } from '../addresses.ts'
import type { UsedIn } from './plans.ts'

/** How an answer is kept: as a file of each kind, on paper, and for a plan. */
export const RunLinks = ({ run, mayUse }: { run: AskedRun; mayUse: boolean }) => {
  const at = (path: string) => runAddress(run.runId, path)
  return (
    <p class="hw-links hw-screen-only">
      {mayUse && <a href={at(paths.runPlan)}>Use it in a plan</a>}{' '}
      {run.kind === 'what if' && <a href={at(paths.runCsv)}>The days as CSV</a>}{' '}
      <a href={at(paths.runOds)}>All of it as a spreadsheet</a> <a href={at(paths.runPdf)}>As PDF</a>{' '}
      <a href={at(paths.runScenario)}>The scenario, to run it yourself</a>
    </p>
  )
}

/** The schemes and actions that go by an answer, with the way to each. */
export const UsedInPlans = ({ parts }: { parts: readonly UsedIn[] }) =>
  parts.length === 0 ? null : (
    <p>
      Used in:{' '}
      {parts.map(({ name, href, plan }, i) => (
        <>
          {i > 0 && '; '}
          {plan}, <a href={href}>{name}</a>
        </>
      ))}
    </p>
  )
