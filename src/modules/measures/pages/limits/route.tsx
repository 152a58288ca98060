import { openShell, type Shell, sentShell, settle } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { ChoiceField, DateField, LongTextField, RecordForm, TextField } from '../../../../ui/index.ts'
import { setLimits } from '../../actions/set-limits.ts'
import { type Baseline, leastFixed } from '../../rules/limits-set.ts'
import { measureAddress, paths } from '../addresses.ts'
import { chartPaths, limitsAddress, takeBackAddress } from '../measure/addresses.ts'
import { type SeriesHere, seriesHere } from '../measure/series-here.ts'

/** Sets the limits of a chart: for the first time, from a baseline, or again after a change, always with the reason. */
export const limitsPage = page({
  at: chartPaths.limits,
  may: 'set limits',
  logs: 'opened the form to set limits',
  async get(asked) {
    const series = await seriesHere(asked)
    if (isRefusal(series)) return series
    const offered = readDate(asked.query.get('from') ?? '')
    const from = 'wrong' in offered ? null : offered
    const says = { baseline: 'every point', ...dateBoxes('from', from) }
    return show(series, await openShell(asked, { ...placeOf(series), says }))
  },
  async post(asked) {
    const series = await seriesHere(asked)
    if (isRefusal(series)) return series
    const place = placeOf(series)
    const read = readLimits(asked.form)
    if ('errors' in read) return show(series, sentShell(asked, { ...place, errors: read.errors }))
    const { tx, viewer: by, now, form } = asked
    const { definition, slice, step } = series
    const ref = { measure: definition.key, slice, step }
    const done = await setLimits(tx, { by, now, ref, ...read, reason: form.reason ?? '' })
    return settle(
      asked,
      done,
      { ...place, said: 'Set. The chart is read by these limits from now on.', fields },
      (factId) => takeBackAddress(definition.key, 'limits', factId),
      (shell) => show(series, shell),
    )
  },
})

const fields = { baselineFrom: 'baseline-from', baselineTo: 'baseline-to' }

const placeOf = ({ definition, slice, step }: SeriesHere) => ({
  draft: `limits ${definition.key} ${JSON.stringify(slice)} ${step}`,
  back: measureAddress(definition.key, slice, step),
})

type Read = { from: LocalDate | null; baseline: Baseline }

function readLimits(form: Asked['form']): Read | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const date = (name: string, words: string): LocalDate | null => {
    const typed = typedDate(form, name)
    const read = typed === '' ? { wrong: 'is missing' } : readDate(typed)
    if (!('wrong' in read)) return read
    errors[name] = `${words} ${read.wrong}`
    return null
  }
  const from = typedDate(form, 'from') === '' ? null : date('from', 'The day from which they hold')
  const baseline = readBaseline(form, errors, date)
  return baseline && Object.keys(errors).length === 0 ? { from, baseline } : { errors }
}

function readBaseline(
  form: Asked['form'],
  errors: Record<string, string>,
  date: (name: string, words: string) => LocalDate | null,
): Baseline | null {
  switch (form.baseline) {
    case 'every point':
      return { kind: 'every point' }
    case 'first': {
      const typed = (form.figures ?? '').trim()
      if (/^\d{1,4}$/.test(typed)) return { kind: 'first', figures: Number(typed) }
      errors.figures = `Give how many figures, at least ${leastFixed}`
      return null
    }
    case 'period': {
      const from = date('baseline-from', 'The first day of the baseline')
      const to = date('baseline-to', 'The last day of the baseline')
      return from && to ? { kind: 'period', from, to } : null
    }
    default:
      errors.baseline = 'Choose what the limits are drawn from'
      return null
  }
}

const show = (series: SeriesHere, shell: Shell): Reply => ({
  title: 'Set limits',
  nav: paths.register,
  status: Object.keys(shell.from.errors).length > 0 ? 422 : 200,
  view: (
    <RecordForm
      title="Set limits"
      who={`${series.of}, by ${series.step}`}
      shell={{ ...shell, action: limitsAddress(series.definition.key, series) }}
      button="Set the limits"
      before={
        <p>
          Limits are for when something large and lasting has changed and you know why. Everything before
          keeps the limits it had, and the reason stands on the chart.
        </p>
      }
    >
      <DateField
        name="from"
        label="From which day do they hold?"
        hint="The first point that begins on it or later. Leave it empty for the first point there is"
        from={shell.from}
      />
      <ChoiceField
        name="baseline"
        label="What are they drawn from?"
        options={[
          { value: 'every point', text: 'Every point until they are set again' },
          { value: 'first', text: 'The first so many figures' },
          { value: 'period', text: 'A period, such as last year' },
        ]}
        from={shell.from}
      />
      <TextField
        name="figures"
        label="How many figures, if the first so many"
        hint={`At least ${leastFixed}`}
        width={4}
        inputmode="numeric"
        from={shell.from}
      />
      <DateField name="baseline-from" label="The first day, if a period" from={shell.from} />
      <DateField name="baseline-to" label="The last day, if a period" from={shell.from} />
      <LongTextField
        name="reason"
        label="Why?"
        hint="In words for whoever reads the chart: “One trusted assessment for all homes since August”"
        rows={2}
        from={shell.from}
      />
    </RecordForm>
  ),
})
