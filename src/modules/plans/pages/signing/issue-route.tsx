import { dropDraft } from '../../../../platform/drafts.ts'
import { openShell, type Shell, sentShell } from '../../../../platform/http/form-shell.ts'
import { page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Card, LongTextField, RecordForm, TextField } from '../../../../ui/index.ts'
import { issueVersion } from '../../actions/issue-version.ts'
import { paths, planAddress, resultsAddress } from '../../addresses.ts'
import { circulations } from '../../queries/circulations.ts'
import { differenceCounts, differenceLine, unissuedOf } from '../../rules/difference.ts'
import { nextLabel } from '../../rules/labels.ts'
import { namingOf, namingWords } from '../../rules/naming.ts'
import { type AskedPlan, askedPlan } from '../asked-plan.ts'
import { DifferenceList } from '../difference-list.tsx'
import { GapList } from '../gap-list.tsx'

/** Issues what is written as the next version; the words of what changed are offered, and are the author's to mend. */
export const issuePage = page({
  at: paths.issue,
  may: 'change plans',
  logs: 'opened the form that issues a version of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const differences = unissuedOf(found.facts)
    const says = {
      label: nextLabel(found.facts.versions.map(({ label }) => label)),
      author: asked.viewer.name,
      changed: found.issued
        ? differences.slice(0, 6).map(differenceLine).join('\n').slice(0, 1900)
        : 'First version',
    }
    return show(found, await openShell(asked, { ...placeOf(found), says }))
  },
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { tx, viewer: by, now, form } = asked
    const text = (name: string) => (form[name] ?? '').trim()
    const issued = await issueVersion(tx, {
      by,
      now,
      planId: found.plan.planId,
      label: text('label'),
      author: text('author'),
      changed: text('changed'),
    })
    if (isRefusal(issued))
      return issued.fields
        ? show(found, sentShell(asked, { ...placeOf(found), errors: issued.fields }))
        : issued
    await dropDraft(tx, by, placeOf(found).draft)
    const [list] = await circulations(tx, { systemId: by.systemId, planId: found.plan.planId })
    return {
      redirect: planAddress(found.plan.planId),
      said: `Version ${text('label')} is issued. The bodies are asked to sign it, and it ${circulatedWords(list?.addresses.length ?? 0)}`,
    }
  },
})

const circulatedWords = (addresses: number): string =>
  addresses === 0
    ? 'goes to nobody: its circulation list is empty.'
    : `goes to the ${addresses === 1 ? 'address' : `${addresses} addresses`} of its circulation list.`

const placeOf = ({ plan }: AskedPlan) => ({
  draft: `plan-issue-${plan.planId}`,
  back: planAddress(plan.planId),
})

function show(found: AskedPlan, shell: Shell): Reply {
  const { plan, issued, gaps } = found
  const differences = unissuedOf(found.facts)
  const { from } = shell
  return {
    title: 'Issue a version',
    nav: paths.plans,
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <RecordForm
        title="Issue the next version"
        who={plan.head.title}
        shell={shell}
        button="Issue it"
        before={
          <>
            <p>
              What is issued never changes again. Signatures under earlier versions stay there; every body is
              asked to sign this one.
            </p>
            <GapList
              planId={plan.planId}
              gaps={gaps}
              title={`It can be issued as a draft, and not be signed yet: ${gaps.length} to mend`}
            />
            {namingOf(plan).silent.length > 0 && (
              <p>
                {namingWords(plan)}: <a href={resultsAddress(plan.planId)}>the others</a> can be signed, and
                nobody will be able to say whether they worked.
              </p>
            )}
            {issued && (
              <Card
                title={`What changed since version ${issued.label}`}
                aside={differenceCounts(differences)}
              >
                <DifferenceList differences={differences} />
              </Card>
            )}
          </>
        }
      >
        <TextField
          name="label"
          label="Version"
          hint="As it stands in document control, like 0.3"
          width={5}
          from={from}
        />
        <TextField name="author" label="Author of the change" from={from} />
        <LongTextField
          name="changed"
          label="What changed, for whoever signs it"
          hint="Begun from the difference above: say it in your own words."
          rows={6}
          from={from}
        />
      </RecordForm>
    ),
  }
}
