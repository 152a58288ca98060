import { momentWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { noMailServer } from '../../../../platform/mail-settings.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  Table,
  WarningCallout,
} from '../../../../ui/index.ts'
import { setCirculation } from '../../actions/circulation.ts'
import { circulationAddress, paths, planAddress } from '../../addresses.ts'
import { circulations, sentOf } from '../../queries/circulations.ts'
import { readEntries } from '../../rules/list-entry.ts'
import type { Plan } from '../../rules/plan.ts'
import { askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'

/** Who is sent each new version and what is due, and what went out. */
export const circulationPage = page({
  at: paths.circulation,
  may: 'change plans',
  logs: 'opened who is sent a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { tx, viewer } = asked
    const [list] = await circulations(tx, { systemId: viewer.systemId, planId: found.plan.planId })
    return show(asked, found.plan, { errors: {}, typed: { addresses: (list?.addresses ?? []).join('\n') } })
  },
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { tx, viewer: by, now, form } = asked
    const addresses = readEntries(form.addresses ?? '')
    const set = await setCirculation(tx, { by, now, planId: found.plan.planId, addresses })
    if (isRefusal(set)) return set.fields ? show(asked, found.plan, { errors: set.fields, typed: form }) : set
    return {
      redirect: planAddress(found.plan.planId),
      said: `${set.addresses} ${set.addresses === 1 ? 'address is' : 'addresses are'} sent new versions and what is due.`,
    }
  },
})

async function show(asked: Asked, plan: Plan, from: Filled): Promise<Reply> {
  const { tx, viewer, now } = asked
  const sent = (await sentOf(tx, { systemId: viewer.systemId, planId: plan.planId })).slice(0, 20)
  const none = noMailServer()
  return {
    title: 'Who is sent a plan',
    nav: paths.plans,
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <>
        <PlanPageHeading plan={plan} title="Who is sent new versions" />
        <ErrorSummaryFor errors={from.errors} />
        {none && (
          <WarningCallout heading="Nothing goes out" headingLevel={2}>
            <p>{none}.</p>
          </WarningCallout>
        )}
        <Form action={circulationAddress(plan.planId)} once={newId()}>
          <LongTextField
            name="addresses"
            label="E-mail addresses"
            hint="One a line. Each is sent every version that is issued from now on, with what changed. What is due within three days or late goes, once, to an address alone; an address after a name, like Dee Osei <dee@example.org>, is sent what Dee Osei leads."
            rows={6}
            from={from}
          />
          <FormButtons text="Save the list" back={planAddress(plan.planId)} />
        </Form>
        {sent.length > 0 && (
          <Table
            caption="What went out"
            captionShown
            columns={[
              {
                name: 'what',
                head: 'What',
                rowHead: true,
                card: 'title',
                cell: ({ what }) => whatWords(what),
              },
              { name: 'when', head: 'When', cell: ({ sentAt }) => momentWords(sentAt, now) },
              { name: 'mails', head: 'Mails', numeric: true, cell: ({ mails }) => String(mails) },
            ]}
            rows={sent}
          />
        )}
      </>
    ),
  }
}

/** "Version 3", "Due 2026-12-31", "Late, was due 2026-12-31" */
const whatWords = (what: string): string =>
  what
    .replace(/^version /, 'Version number ')
    .replace(/^due \S+ /, 'Due ')
    .replace(/^late \S+ /, 'Late, was due ')
