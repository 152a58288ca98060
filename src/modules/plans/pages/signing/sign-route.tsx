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
import { takeBackSignature } from '../../actions/take-back-signature.ts'
import {
  paths,
  planAddress,
  resultsAddress,
  signAddress,
  takeBackSignatureAddress,
  versionAddress,
} from '../../addresses.ts'
import { differenceCounts, hasUnissued } from '../../rules/difference.ts'
import { type Gap, gapsOf } from '../../rules/gaps.ts'
import { namingOf, namingWords } from '../../rules/naming.ts'
import { newestIssued, planAt } from '../../rules/plan.ts'
import { signings, takenBackWithin, whyNotSign } from '../../rules/signing.ts'
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
    return {
      redirect: planAddress(planId),
      said: `Signed for ${signed.organisation}. A slip can be taken back within ${takenBackWithin.minutes} minutes.`,
      undo: takeBackSignatureAddress(planId),
    }
  },
})

/** Takes back one's own signature under the newest version, soon after signing. */
export const takeBackSignaturePage = page({
  at: paths.takeBackSignature,
  may: 'sign plans',
  logs: 'took back a signature under a plan',
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { tx, viewer: by, now } = asked
    const { planId } = found.plan
    const done = await takeBackSignature(tx, { by, now, planId })
    return isRefusal(done)
      ? done
      : {
          redirect: planAddress(planId),
          said: `The signature of ${done.organisation} is taken back. It can be signed again.`,
        }
  },
})

function show(asked: Asked, found: AskedPlan, from: Filled): Reply {
  const { facts, plan } = found
  const newest = newestIssued(facts)
  const then = newest && planAt(facts, newest.version)
  const gaps = then ? gapsOf(then) : []
  const { organisationId, organisationName: organisation } = asked.viewer
  const why = whyNotSign(facts, { organisationId, organisation }, { gaps, unissued: hasUnissued(facts) })
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
        <SignaturesCard
          planId={plan.planId}
          issued={newest}
          signings={signings(facts)}
          now={asked.now}
          viewer={asked.viewer}
        />
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
