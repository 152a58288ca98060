import { momentWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { Button, type Column, Details, Form, Table } from '../../../../ui/index.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Marked, SetLimits } from '../../queries/promised.ts'
import type { Baseline } from '../../rules/limits-set.ts'
import { plainDay } from '../../rules/step-words.ts'
import { takeBackAddress } from './addresses.ts'

/** "XmR, 2.66 times the average moving range, not screened; from every point" */
export function limitsWords({ groups, screening, today }: ChartModel): string {
  const set = groups.at(-1)?.set
  const from = set ? baselineWords(set.baseline, today) : 'every point'
  return `Limits: XmR, 2.66 times the average moving range, ${screening}; drawn from ${from}.`
}

const baselineWords = (baseline: Baseline, today: LocalDate): string => {
  switch (baseline.kind) {
    case 'every point':
      return 'every point'
    case 'first':
      return `the first ${baseline.figures} figures`
    case 'period':
      return `the baseline ${plainDay(baseline.from, today)} to ${plainDay(baseline.to, today)}`
  }
}

type Props = {
  measure: string
  sets: readonly SetLimits[]
  marked: readonly Marked[]
  may: { limits: boolean; done: boolean }
  here: string
  now: Instant
  today: LocalDate
}

/** Who set which limits and why, and who marked what, each with the way to take it back. */
export const WhoSaid = ({ measure, sets, marked, may, here, now, today }: Props) =>
  sets.length + marked.length === 0 ? (
    <></>
  ) : (
    <Details summary="Who set limits, and who marked what was done">
      {sets.length > 0 && (
        <Table
          caption="Limits that were set"
          captionShown
          rows={sets}
          columns={[
            {
              name: 'from',
              head: 'From',
              rowHead: true,
              card: 'title',
              cell: ({ from }) => (from ? plainDay(from, today) : 'the first point'),
            },
            { name: 'drawn', head: 'Drawn from', cell: ({ baseline }) => baselineWords(baseline, today) },
            { name: 'why', head: 'Why', cell: ({ reason }) => reason },
            ...who<SetLimits>(now, may.limits, (one) => takeBackAddress(measure, 'limits', one.id), here),
          ]}
        />
      )}
      {marked.length > 0 && (
        <Table
          caption="What was marked here"
          captionShown
          rows={marked}
          columns={[
            { name: 'what', head: 'Action', rowHead: true, card: 'title', cell: ({ words }) => words },
            { name: 'on', head: 'From', cell: ({ on }) => plainDay(on, today) },
            ...who<Marked>(now, may.done, (one) => takeBackAddress(measure, 'marked', one.id), here),
          ]}
        />
      )}
    </Details>
  )

const who = <Row extends { saidBy: string | null; saidAt: Instant }>(
  now: Instant,
  mayTakeBack: boolean,
  to: (one: Row) => string,
  here: string,
): Column<Row>[] => [
  {
    name: 'who',
    head: 'Who and when',
    cell: ({ saidBy, saidAt }) => `${saidBy ?? 'the program'}, ${momentWords(saidAt, now)}`,
  },
  ...(mayTakeBack
    ? [
        {
          name: 'take-back',
          head: 'Take back',
          headHidden: true,
          card: 'foot' as const,
          cell: (one: Row) => (
            <Form action={to(one)} once={newId()}>
              <input type="hidden" name="back" value={here} />
              <Button text="Take it back" small variant="secondary" />
            </Form>
          ),
        },
      ]
    : []),
]
