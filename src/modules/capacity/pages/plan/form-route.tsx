import { page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { monthText, readMonth } from '../../../../platform/month-text.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { planMonth } from '../../actions/plan-month.ts'
import { endPlanAddress, paths } from '../../addresses.ts'
import { kinds } from '../../rules/kinds.ts'

export const newPlanPage = page({
  at: paths.newPlan,
  may: 'change services',
  logs: 'opened the form for the plan of a month',
  async get({ now }) {
    return show({ errors: {}, typed: { counts: 'starts', from_month: monthText(dateOf(now)) } })
  },
  async post({ tx, viewer: by, now, form }) {
    const written = await planMonth(tx, {
      by,
      now,
      kind: form.kind ?? '',
      counts: form.counts ?? '',
      aMonth: /^\d{1,6}$/.test(form.a_month?.trim() ?? '') ? Number(form.a_month) : null,
      fromMonth: readMonth(form.from_month?.trim() ?? ''),
      criteria: form.criteria,
      source: form.source,
    })
    if (isRefusal(written))
      return written.fields ? show({ errors: written.fields, typed: form }, 422) : written
    return {
      redirect: paths.plan,
      said: 'Written. It is held against what starts.',
      undo: endPlanAddress(written.planId),
    }
  },
})

const show = (from: Filled, status = 200): Reply => ({
  title: 'Write a plan',
  nav: paths.ledger,
  status,
  view: (
    <>
      <ErrorSummaryFor errors={from.errors} />
      <PageHeading title="What should come in a month" />
      <Form action={paths.newPlan} once={newId()}>
        <SelectField
          name="kind"
          label="Kind of service"
          options={[
            { value: '', text: 'Choose' },
            ...kinds.map(({ kind, plain }) => ({ value: kind, text: plain })),
          ]}
          from={from}
        />
        <ChoiceField
          name="counts"
          label="What is counted"
          options={[
            { value: 'starts', text: 'New starts' },
            { value: 'admissions avoided', text: 'Admissions avoided' },
          ]}
          from={from}
        />
        <TextField name="a_month" label="How many a month" width={5} inputmode="numeric" from={from} />
        <TextField
          name="from_month"
          label="From which month on"
          hint="Like 2026-11. It holds until another is written for a later month"
          width={10}
          from={from}
        />
        <LongTextField
          name="criteria"
          label="Who it is for (optional)"
          hint="The criteria in words: who may come, and who not"
          rows={3}
          from={from}
        />
        <TextField name="source" label="Where the number comes from (optional)" from={from} />
        <FormButtons text="Write it down" back={paths.plan} />
      </Form>
    </>
  ),
})
