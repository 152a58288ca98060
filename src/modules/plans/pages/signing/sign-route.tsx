import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  Button,
  Card,
  ErrorSummaryFor,
  type Filled,
  Form,
  InsetText,
  TextField,
  WarningCallout,
} from '../../../../ui/index.ts'
import { signPlan } from '../../actions/sign-plan.ts'
import { paths, planAddress, resultsAddress, signAddress, versionAddress } from '../../addresses.ts'
import { differenceCounts, hasUnissued } from '../../rules/difference.ts'
import { type Gap, gapsOf } from '../../rules/gaps.ts'
import { namingOf, namingWords } from '../../rules/naming.ts'
import { newestIssued, planAt } from '../../rules/plan.ts'
import { signings, whyNotSign } from '../../rules/signing.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { DifferenceList } from '../difference-list.tsx'
import { GapList } from '../gap-list.tsx'
import { PlanPageHeading } from '../heading.tsx'
import { changesOf } from '../versions/list-route.tsx'
import { SignaturesCard } from './signatures.tsx'

/** Reads and signs the newest version for one's own body; says why not where it cannot be signed. */
export const signPage = page({
  at: paths.sign,
  may: 'sign plans',
  logs: 'opened a plan to sign it',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    return show(asked, found, { errors: {}, typed: { signedAs: asked.viewer.name } })
  },
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { tx, viewer: by, now, form } = asked
    const { planId } = found.plan
    const signedAs = (form.signedAs ?? '').trim()
    const signed = await signPlan(tx, { by, now, planId, version: Number(form.version), signedAs })
    if (isRefusal(signed))
      return signed.fields ? show(asked, found, { errors: signed.fields, typed: form }) : signed
    return { redirect: planAddress(planId), said: `Signed for ${signed.organisation}.` }
  },
})

function show(asked: Asked, found: AskedPlan, from: Filled): Reply {
  const { facts, plan } = found
  const newest = newestIssued(facts)
  const then = newest && planAt(facts, newest.version)
  const gaps = then ? gapsOf(then) : []
  const why = whyNotSign(facts, asked.viewer.organisationName, { gaps, unissued: hasUnissued(facts) })
  const changes = newest ? changesOf(facts, newest.version) : null
  return {
    title: 'Sign a plan',
    nav: paths.plans,
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <>
        <PlanPageHeading plan={plan} title={newest ? `Sign version ${newest.label}` : 'Sign the plan'} />
        <ErrorSummaryFor errors={from.errors} />
        {why && <CannotSign why={why} planId={plan.planId} gaps={gaps} />}
        {then && namingOf(then).silent.length > 0 && (
          <InsetText>
            <p>
              {namingWords(then)}. Of the others nobody will be able to say whether they worked:{' '}
              <a href={resultsAddress(plan.planId)}>which they are</a>.
            </p>
          </InsetText>
        )}
        {newest && changes && (
          <Card title={`What version ${newest.label} changed`} aside={differenceCounts(changes)}>
            <p class="hw-line">{newest.changed}</p>
            <DifferenceList differences={changes} />
            <p>
              <a href={versionAddress(plan.planId, newest.version)}>All it says</a>
            </p>
          </Card>
        )}
        <SignaturesCard issued={newest} signings={signings(facts)} now={asked.now} />
        {newest && !why && (
          <Form action={signAddress(plan.planId)} once={newId()}>
            <input type="hidden" name="version" value={String(newest.version)} />
            <TextField
              name="signedAs"
              label={`Sign for ${asked.viewer.organisationName} as`}
              hint="Your name and what you sign as"
              from={from}
            />
            <div class="hw-actions">
              <Button
                text={`Sign version ${newest.label} for ${asked.viewer.organisationName}`}
                preventDoubleClick
              />
              <a href={planAddress(plan.planId)}>Cancel</a>
            </div>
          </Form>
        )}
      </>
    ),
  }
}

const CannotSign = ({ why, planId, gaps }: { why: string; planId: string; gaps: readonly Gap[] }) => (
  <>
    <WarningCallout heading="This cannot be signed now" headingLevel={2}>
      <p>{why}.</p>
    </WarningCallout>
    <GapList planId={planId} gaps={gaps} title={`${gaps.length} to mend before anybody signs`} />
  </>
)
