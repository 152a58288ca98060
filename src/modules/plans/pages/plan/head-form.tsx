import { dropDraft } from '../../../../platform/drafts.ts'
import { openShell, type Shell, sentShell } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { Temporal } from '../../../../platform/time.ts'
import { DateField, LongTextField, RecordForm, SelectField, TextField } from '../../../../ui/index.ts'
import { beginPlan, changeHead } from '../../actions/begin-plan.ts'
import { changePlanAddress, paths, planAddress } from '../../addresses.ts'
import { type PlanHead, type PlanKind, planKinds } from '../../rules/content.ts'
import { keyOf } from '../../rules/keys.ts'
import { conditionEditions } from '../../rules/national.ts'
import type { Plan } from '../../rules/plan.ts'
import { askedPlan } from '../asked-plan.ts'

export const newPlanPage = page({
  at: paths.newPlan,
  may: 'change plans',
  logs: 'opened the form for a new plan',
  async get(asked) {
    return show(asked, null, await openShell(asked, { draft: 'plan-new', back: paths.plans }))
  },
  async post(asked) {
    const place = { draft: 'plan-new', back: paths.plans }
    const read = readHead(asked.form)
    if ('errors' in read) return show(asked, null, sentShell(asked, { ...place, errors: read.errors }))
    const { tx, viewer: by, now } = asked
    const begun = await beginPlan(tx, { by, now, key: keyOf(read.head), head: read.head })
    if (isRefusal(begun))
      return begun.fields ? show(asked, null, sentShell(asked, { ...place, errors: begun.fields })) : begun
    await dropDraft(tx, by, place.draft)
    return { redirect: planAddress(begun.planId), said: 'The plan is begun. Add its parties first.' }
  },
})

export const changePlanPage = page({
  at: paths.changePlan,
  may: 'change plans',
  logs: 'opened a plan to change its title, period or lead',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    return show(
      asked,
      found.plan,
      await openShell(asked, { ...placeOf(found.plan), says: typedOf(found.plan.head) }),
    )
  },
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan } = found
    const again = (errors: Record<string, string>) =>
      show(asked, plan, sentShell(asked, { ...placeOf(plan), errors }))
    const read = readHead(asked.form)
    if ('errors' in read) return again(read.errors)
    const { tx, viewer: by, now, form } = asked
    const changed = await changeHead(tx, {
      by,
      now,
      planId: plan.planId,
      from: form.fact ?? '',
      head: read.head,
    })
    if (isRefusal(changed)) return changed.fields ? again(changed.fields) : changed
    await dropDraft(tx, by, placeOf(plan).draft)
    return { redirect: planAddress(plan.planId), said: 'The plan is changed.' }
  },
})

const placeOf = ({ planId }: Plan) => ({ draft: `plan-head-${planId}`, back: planAddress(planId) })

function readHead(
  form: Readonly<Record<string, string>>,
): { head: PlanHead } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const text = (name: string) => (form[name] ?? '').trim() || null
  const day = (name: string) => {
    const read = readDate(typedDate(form, name))
    if (!('wrong' in read)) return read.toString()
    errors[name] = `The day the plan ${name === 'from' ? 'begins' : 'ends'} ${read.wrong}`
    return ''
  }
  if (!text('title')) errors.title = 'Enter what the plan is called'
  if (!((text('kind') ?? '') in planKinds)) errors.kind = 'Choose what sort of plan it is'
  const head = {
    kind: text('kind') as PlanKind,
    title: text('title') ?? '',
    from: day('from'),
    to: day('to'),
    area: text('area'),
    lead: text('lead'),
    about: text('about'),
    source: text('source'),
    conditions: text('conditions'),
  }
  return Object.keys(errors).length > 0 ? { errors } : { head }
}

const typedOf = (head: PlanHead): Record<string, string> => {
  const { from, to, ...words } = head
  return {
    ...Object.fromEntries(Object.entries(words).filter((pair): pair is [string, never] => pair[1] !== null)),
    ...dateBoxes('from', Temporal.PlainDate.from(from)),
    ...dateBoxes('to', Temporal.PlainDate.from(to)),
  }
}

function show(asked: Asked, plan: Plan | null, shell: Shell): Reply {
  const title = plan ? 'Change the plan' : 'Begin a plan'
  const { from } = shell
  return {
    title,
    nav: paths.plans,
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <RecordForm
        title={title}
        who={plan ? plan.head.title : 'What it is; its parts come afterwards'}
        shell={{ ...shell, action: plan ? changePlanAddress(plan.planId) : paths.newPlan }}
        button={plan ? 'Save the change' : 'Begin the plan'}
      >
        {plan && <input type="hidden" name="fact" value={asked.form.fact ?? plan.headFactId} />}
        <TextField name="title" label="Title" from={from} />
        <SelectField
          name="kind"
          label="What sort of plan"
          options={[
            { value: '', text: 'Choose' },
            ...Object.entries(planKinds).map(([value, text]) => ({ value, text })),
          ]}
          from={from}
        />
        <DateField name="from" label="From" from={from} />
        <DateField name="to" label="To, that day included" from={from} />
        <TextField name="area" label="Area" hint="Which part of the place it is for" from={from} />
        <TextField name="lead" label="Lead" hint="Who answers for the whole plan" from={from} />
        <SelectField
          name="conditions"
          label="National conditions it answers"
          hint="Each condition without an answer keeps the plan from being signed."
          options={[
            { value: '', text: 'None' },
            ...conditionEditions.map(({ edition, name, confidence }) => ({
              value: edition,
              text: confidence === 'memory' ? `${name} (from memory: check it)` : name,
            })),
          ]}
          from={from}
        />
        <LongTextField name="about" label="What it is for" rows={4} from={from} />
        <TextField name="source" label="Taken from" hint="The document, where it was one" from={from} />
      </RecordForm>
    ),
  }
}
