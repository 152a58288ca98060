import { fullDate, momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { Card, EmptyState, Table, Two } from '../../../../ui/index.ts'
import { accounts, mayDo } from '../../../access/index.ts'
import { issueAddress, paths, versionAddress } from '../../addresses.ts'
import {
  type Difference,
  differenceCounts,
  differenceOf,
  hasUnissued,
  unissuedOf,
} from '../../rules/difference.ts'
import { type PlanFacts, planAt, type VersionIssued } from '../../rules/plan.ts'
import { askedPlan } from '../asked-plan.ts'
import { DifferenceList } from '../difference-list.tsx'
import { PlanPageHeading } from '../heading.tsx'

/** Document control: each version, what it changed, its author and date, and who signed it; what was changed since first. */
export const versionsPage = page({
  at: paths.versions,
  may: 'see plans',
  logs: 'opened the versions of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { facts, plan, issued } = found
    const { planId } = plan
    const names = new Map((await accounts(asked.tx)).map(({ userId, name }) => [userId, name]))
    const changes = mayDo(asked.viewer, 'change plans')
    const unissued = hasUnissued(facts) ? unissuedOf(facts) : null
    return {
      title: 'Versions of a plan',
      nav: paths.plans,
      view: (
        <>
          <PlanPageHeading plan={plan} title="Document control" />
          {unissued && (
            <Card
              title={
                issued ? `Changed since version ${issued.label}, and not issued` : 'The draft, not issued yet'
              }
              aside={differenceCounts(unissued)}
              edge="blue"
            >
              {issued ? <DifferenceList differences={unissued} /> : <p>Everything in it is new.</p>}
              {changes && <a href={issueAddress(planId)}>Issue it as the next version</a>}
            </Card>
          )}
          {facts.versions.length === 0 ? (
            <EmptyState title="No version was issued yet." />
          ) : (
            <Table
              caption="Versions, the newest first"
              rows={facts.versions.toReversed()}
              columns={[
                {
                  name: 'version',
                  head: 'Version',
                  rowHead: true,
                  card: 'title',
                  cell: ({ version, label }: VersionIssued) => (
                    <a href={versionAddress(planId, version)}>{label}</a>
                  ),
                },
                {
                  name: 'changed',
                  head: 'Change',
                  cell: (one) => <Two first={one.changed} second={countsOf(facts, one)} />,
                },
                {
                  name: 'author',
                  head: 'Author',
                  cell: ({ author, issuedBy }) => (
                    <Two
                      first={author}
                      second={issuedBy ? `issued by ${names.get(issuedBy) ?? 'somebody'}` : undefined}
                    />
                  ),
                },
                { name: 'date', head: 'Date', cell: ({ on }) => fullDate(Temporal.PlainDate.from(on)) },
                {
                  name: 'signed',
                  head: 'Signed by',
                  cell: ({ version }) =>
                    facts.signatures
                      .filter((one) => one.version === version)
                      .map((one) => `${one.organisation}, ${momentWords(one.signedAt, asked.now)}`)
                      .join('; ') || <span class="hw-second">nobody</span>,
                },
              ]}
            />
          )}
        </>
      ),
    }
  },
})

function countsOf(facts: PlanFacts, { version }: VersionIssued): string | undefined {
  const differences = changesOf(facts, version)
  return differences ? differenceCounts(differences) : 'what it said was not kept'
}

/** What a version changed against the one before; null where what it said is not known, or is the first that is. */
export function changesOf(facts: PlanFacts, version: number): Difference[] | null {
  const after = planAt(facts, version)
  return after && differenceOf(planAt(facts, version - 1), after)
}
