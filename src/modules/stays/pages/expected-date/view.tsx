import { dateWords, momentWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import type { Column } from '../../../../ui/index.ts'
import { ChoiceField, DateField, LongTextField, Table } from '../../../../ui/index.ts'
import { type ExpectedDate, expectedDates } from '../../rules/expected-dates.ts'
import type { Shown } from '../stay-form.tsx'
import { daysToPick } from './form.ts'

export const ExpectedDateFields = ({ about, from, asked }: Shown<Map<string, string>>) => {
  const today = dateOf(asked.now)
  const dates = expectedDates(about.facts)
  const words = ['Today', 'Tomorrow']
  return (
    <>
      <ChoiceField
        name="pick"
        label="Expected to leave"
        hint="As if nothing had to be waited for"
        small
        inline
        from={from}
        options={daysToPick(today).map((day, at) => ({
          value: day.toString(),
          text: words[at] ?? dateWords(day, today),
        }))}
      />
      <DateField name="expectedDate" label="or another day" hint="For example, 26 11 2026" from={from} />
      {dates.length > 0 && (
        <LongTextField
          name="reason"
          label={dates.length > 1 ? 'Why does it change?' : 'Why does it change? (optional this first time)'}
          rows={2}
          from={from}
        />
      )}
    </>
  )
}

/** Every date there was, with who moved it and why. */
export const EarlierDates = ({ about, extra: names, asked: { now } }: Shown<Map<string, string>>) => {
  const dates = expectedDates(about.facts)
  if (dates.length === 0) return <></>
  const columns: Column<ExpectedDate>[] = [
    { name: 'date', head: 'Expected date', rowHead: true, cell: ({ date }) => dateWords(date, dateOf(now)) },
    { name: 'drift', head: 'Moved by', cell: ({ drift }) => driftWords(drift) },
    {
      name: 'why',
      head: 'Why',
      cell: ({ reason, drift }) => reason ?? (drift === null ? '' : 'no reason given'),
    },
    {
      name: 'set',
      head: 'Set',
      cell: ({ recordedAt, recordedBy }) =>
        `${momentWords(recordedAt, now)}, ${names.get(recordedBy ?? '') ?? 'an import'}`,
    },
  ]
  return (
    <Table
      caption="Every expected date so far, newest first"
      captionShown
      columns={columns}
      rows={dates.toReversed()}
    />
  )
}

const driftWords = (drift: number | null): string => {
  if (drift === null) return 'first date'
  const days = Math.abs(drift) === 1 ? '1 day' : `${Math.abs(drift)} days`
  return drift > 0 ? `${days} later` : `${days} earlier`
}
