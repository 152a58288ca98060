import { openShell, type Shell, sentShell, settle } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { ChoiceField, DateField, RecordForm, TextField } from '../../../../ui/index.ts'
import { type MarkAsked, markAction } from '../../actions/mark-action.ts'
import { measureAddress, paths } from '../addresses.ts'
import { chartPaths, doneAddress, takeBackAddress } from '../measure/addresses.ts'
import { type SeriesHere, seriesHere } from '../measure/series-here.ts'

/** Marks on a chart what was done on a date, and what it promised. */
export const donePage = page({
  at: chartPaths.done,
  may: 'mark what was done',
  logs: 'opened the form to mark what was done',
  async get(asked) {
    const series = await seriesHere(asked)
    if (isRefusal(series)) return series
    const { better } = series.definition
    const says = { way: better === 'neither' ? '' : better }
    return show(series, await openShell(asked, { ...placeOf(series), says }))
  },
  async post(asked) {
    const series = await seriesHere(asked)
    if (isRefusal(series)) return series
    const place = placeOf(series)
    const read = readDone(asked.form)
    if ('errors' in read) return show(series, sentShell(asked, { ...place, errors: read.errors }))
    const { tx, viewer: by, now, form } = asked
    const { definition, slice } = series
    const done = await markAction(tx, {
      by,
      now,
      measure: definition.key,
      slice,
      ...read,
      words: form.words ?? '',
    })
    return settle(
      asked,
      done,
      { ...place, said: 'Marked on the chart.' },
      (factId) => takeBackAddress(definition.key, 'marked', factId),
      (shell) => show(series, shell),
    )
  },
})

const placeOf = ({ definition, slice, step }: SeriesHere) => ({
  draft: `done ${definition.key} ${JSON.stringify(slice)}`,
  back: measureAddress(definition.key, slice, step),
})

type Read = Pick<MarkAsked, 'promised'> & { on: LocalDate }

function readDone(form: Asked['form']): Read | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const typed = typedDate(form, 'on')
  const on = typed === '' ? { wrong: 'is missing' } : readDate(typed)
  if ('wrong' in on) errors.on = `The day it began ${on.wrong}`
  const way = form.way === 'more' || form.way === 'fewer' ? form.way : null
  const by = (form.by ?? '').trim().replaceAll(',', '')
  if (by !== '' && !/^\d+(\.\d+)?$/.test(by)) errors.by = 'Give how far as a number, or leave it empty'
  else if (by !== '' && !way) errors.way = 'Choose which way, because a number is given'
  if ('wrong' in on || Object.keys(errors).length > 0) return { errors }
  return { on, promised: way && { way, by: by === '' ? null : Number(by) } }
}

const show = (series: SeriesHere, shell: Shell): Reply => ({
  title: 'Mark what was done',
  nav: paths.register,
  status: Object.keys(shell.from.errors).length > 0 ? 422 : 200,
  view: (
    <RecordForm
      title="Mark what was done"
      who={series.of}
      shell={{ ...shell, action: doneAddress(series.definition.key, series) }}
      button="Mark it"
      before={
        <p>
          It gets a letter on the chart, and the rules say whether it moved the measure.
          {series.slice.by === 'whole' && ' What is marked on the whole place is shown on every part of it.'}
        </p>
      }
    >
      <TextField
        name="words"
        label="What was done?"
        hint="For example, “Brokerage seven days a week”"
        from={shell.from}
      />
      <DateField name="on" label="From which day?" from={shell.from} />
      <ChoiceField
        name="way"
        label="Which way should it move the measure?"
        inline
        small
        options={[
          { value: 'fewer', text: 'Fewer' },
          { value: 'more', text: 'More' },
          { value: '', text: 'Nobody said' },
        ]}
        from={shell.from}
      />
      <TextField
        name="by"
        label={`By how much a ${series.step}, if anybody said`}
        suffix={series.definition.unit}
        width={5}
        inputmode="decimal"
        from={shell.from}
      />
    </RecordForm>
  ),
})
