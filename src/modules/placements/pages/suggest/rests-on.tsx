import { Details, Table } from '../../../../ui/index.ts'
import type { Outcome, SuggestionSummary } from '../../rules/suggest/summary.ts'
import { daysWords } from '../../rules/suggest/words.ts'

/** What home and hospital cost one another, and every assumption the plan rests on. */
export const RestsOn = ({ summary }: { summary: SuggestionSummary }) => (
  <>
    {summary.tradeOffs.length > 0 && <TradeOffs summary={summary} />}
    <Details summary="What this rests on">
      <ul>
        {assumptions(summary).map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </Details>
  </>
)

type Weighed = { homeWeight: number; outcome: Outcome; is: 'this plan' | 'another' }

const TradeOffs = ({ summary: { tradeOffs, plan, settings, people } }: { summary: SuggestionSummary }) => {
  const rows: Weighed[] = [
    ...tradeOffs.map((one) => ({ ...one, is: 'another' as const })),
    { homeWeight: settings.homeWeight, outcome: plan, is: 'this plan' as const },
  ].sort((a, b) => a.homeWeight - b.homeWeight)
  return (
    <section aria-labelledby="trade">
      <h2 id="trade">Wanted from home and from hospital</h2>
      <p>
        Some of what is free would do for somebody at home, so as not to be admitted, and for somebody in
        hospital. What it would come to if a day at home counted for less, or for more:
      </p>
      <Table
        caption="Home against hospital"
        rows={rows}
        row={({ is }) => (is === 'this plan' ? { mark: 'here' } : {})}
        columns={[
          {
            name: 'weight',
            head: 'A day at home counts as',
            rowHead: true,
            card: 'title',
            cell: ({ homeWeight, is }) =>
              `${weightWords(homeWeight)} in hospital${is === 'this plan' ? ': this plan' : ''}`,
          },
          {
            name: 'home',
            head: 'Placed from home',
            card: 'line',
            numeric: true,
            cell: ({ outcome }) => `${outcome.of['step-up'].placed} of ${people['step-up']}`,
          },
          {
            name: 'hospital',
            head: 'Placed from hospital',
            card: 'line',
            numeric: true,
            cell: ({ outcome }) => `${outcome.of['step-down'].placed} of ${people['step-down']}`,
          },
          {
            name: 'home-days',
            head: 'Bed days expected of those at home',
            card: 'line',
            numeric: true,
            cell: ({ outcome }) => daysWords(outcome.of['step-up'].days),
          },
          {
            name: 'hospital-days',
            head: 'Days expected in hospital',
            card: 'line',
            numeric: true,
            cell: ({ outcome }) => daysWords(outcome.of['step-down'].days),
          },
        ]}
      />
    </section>
  )
}

const weightWords = (weight: number): string =>
  weight === 0.25 ? 'a quarter of a day' : weight === 1 ? 'a day' : `${weight} days`

const assumptions = ({ settings, services, possible, cut, people }: SuggestionSummary): string[] => [
  `${people['step-down'] + people['step-up']} people whom you may see, and ${services} services; only figures that can be believed. ${possible} ways of placing somebody were weighed.`,
  'Expected days count from today, or from the first day they may leave, to the day the service could start: the day it named, where it has said yes; else the usual days of its kind.',
  `Whether a service says yes is taken from its own answers; a no costs ${daysWords(settings.noDays)}, and they wait on.`,
  `Who is left without a place waits on as long as others of this place did who had waited as long, drawn towards a setting where few did: ${daysWords(settings.furtherDays['home care'])} for home care, ${daysWords(settings.furtherDays['nursing home'])} for a nursing home. The setting is ours; no national rule gives one.`,
  `Somebody at home who is left without help costs ${daysWords(settings.admissionDays)} in a bed on average, and help after ${daysWords(settings.admissionWithin)} comes too late. Ours, from no source: change it when you know better.`,
  `Another service than the one they asked for counts as ${daysWords(settings.choiceDays)} longer. Where they said no it is never suggested.`,
  ...(cut > 0
    ? [
        `For ${cut} pairs of a person and a service, not every way of sharing rounds was tried: visits differ by weekday, or there were too many ways.`,
      ]
    : []),
]
