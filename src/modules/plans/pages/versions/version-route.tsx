import { fullDate, momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { Card, Details, SummaryList } from '../../../../ui/index.ts'
import { paths, versionsAddress } from '../../addresses.ts'
import { kindsOfParts, partKind } from '../../rules/content.ts'
import { differenceCounts } from '../../rules/difference.ts'
import { capital, titleOf, valueWords } from '../../rules/part-words.ts'
import { type Part, partsOf, planAt } from '../../rules/plan.ts'
import { askedPlan } from '../asked-plan.ts'
import { DifferenceList } from '../difference-list.tsx'
import { PlanPageHeading } from '../heading.tsx'
import { changesOf } from './list-route.tsx'

/** One version: what it changed against the one before, who signed it, and all it says. */
export const versionPage = page({
  at: paths.version,
  may: 'see plans',
  logs: 'opened one version of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { facts, plan } = found
    const version = facts.versions.find((one) => String(one.version) === asked.params.planVersion)
    if (!version) return refuse('not-found', 'There is no such version of this plan')
    const then = planAt(facts, version.version)
    const changes = changesOf(facts, version.version)
    const signed = facts.signatures.filter((one) => one.version === version.version)
    return {
      title: 'A version of a plan',
      nav: paths.plans,
      view: (
        <>
          <PlanPageHeading plan={plan} title={`Version ${version.label}`}>
            <a href={versionsAddress(plan.planId)}>All versions</a>
          </PlanPageHeading>
          <SummaryList
            rows={[
              { key: { text: 'Change' }, value: { text: version.changed } },
              { key: { text: 'Author' }, value: { text: version.author } },
              { key: { text: 'Date' }, value: { text: fullDate(Temporal.PlainDate.from(version.on)) } },
              {
                key: { text: 'Signed by' },
                value: {
                  text:
                    signed
                      .map(
                        (one) =>
                          `${one.organisation} (${one.signedAs}), ${momentWords(one.signedAt, asked.now)}`,
                      )
                      .join('; ') || 'nobody',
                },
              },
            ]}
          />
          {changes && (
            <Card title="What it changed" aside={differenceCounts(changes)}>
              <DifferenceList differences={changes} />
            </Card>
          )}
          {then ? (
            kindsOfParts
              .filter((kind) => partsOf(then, kind).length > 0)
              .map((kind) => (
                <Details summary={`${capital(partKind(kind).many)}: ${partsOf(then, kind).length}`}>
                  {partsOf(then, kind).map((part) => (
                    <p>
                      <strong>
                        {part.ref}: {titleOf(part, 200)}
                      </strong>{' '}
                      {wordsOf(part)}
                    </p>
                  ))}
                </Details>
              ))
          ) : (
            <p>What this version said was not kept: only that there was one.</p>
          )}
        </>
      ),
    }
  },
})

const wordsOf = ({ kind, content }: Part): string => {
  const { fields, title } = partKind(kind)
  return Object.entries(fields)
    .filter(([key]) => key !== title && content[key] !== null && content[key] !== undefined)
    .map(([key, field]) => `${field.label}: ${valueWords(field, content[key])}`)
    .join('. ')
}
