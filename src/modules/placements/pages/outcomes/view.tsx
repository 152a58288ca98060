import { dateWords, longDateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Answer, type Column, Details, EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import { showName } from '../../../people/index.ts'
import type { AtHomeDue } from '../../queries/at-home-due.ts'
import { askedForDays, followedDays, followedOn } from '../../rules/at-home.ts'
import { atHomeHead, type EndedCare, lengthWords, shareWords } from '../../rules/care-ended.ts'
import { outcomeWords } from '../../rules/outcomes.ts'
import { askDeedAddress, needAddress } from '../addresses.ts'

type Props = {
  rows: readonly EndedCare[]
  period: { from: LocalDate; to: LocalDate }
  /** Null for whoever finds no places: they ask nobody. */
  due: readonly AtHomeDue[] | null
  today: LocalDate
}

export const OutcomesView = ({ rows, period, due, today }: Props) => {
  const [all, ...services] = rows
  return (
    <>
      <PageHeading
        title="How short-term care ended"
        note={`Reablement and beds for rehabilitation, ${longDateWords(period.from, today)} to ${longDateWords(period.to, today)}`}
        below
      />
      {all ? (
        <>
          <Answer>{allWords(all)}</Answer>
          <Table
            caption="How it ended, by service"
            captionShown
            columns={columns}
            rows={services.length > 1 ? [all, ...services] : services}
          />
        </>
      ) : (
        <EmptyState title="No short-term care in these weeks">
          Nobody who was placed here began or ended reablement or a bed for rehabilitation.
        </EmptyState>
      )}
      {due && <Due due={due} today={today} />}
      <Details summary={{ text: 'How it is counted' }}>
        <p>
          Of people who were placed through Homeward. “No care afterwards” is of all that ended: also of those
          who went back to hospital or died. At home after {followedDays} days is asked of people aged 65 and
          over, {followedDays} days after their care began; whom nobody could ask counts as not at home. The
          national measure counts from leaving hospital, and of some months of the year alone: that one is
          loaded from its file, and stands under measures.
        </p>
      </Details>
    </>
  )
}

const allWords = ({ ended, noCare, meanDays, atHome }: EndedCare): string =>
  [
    ended === 0
      ? 'Nothing ended'
      : `${ended} ended, after ${lengthWords(meanDays)} on average. No care afterwards: ${shareWords(noCare)}`,
    `${atHomeHead}: ${shareWords(atHome)}${atHome.notSaid > 0 ? `, ${atHome.notSaid} not known` : ''}.`,
  ].join('. ')

const columns: Column<EndedCare>[] = [
  { name: 'service', head: 'Service', rowHead: true, card: 'title', cell: ({ title }) => title },
  { name: 'underWay', head: 'Under way', numeric: true, cell: ({ underWay }) => String(underWay) },
  { name: 'ended', head: 'Ended', numeric: true, cell: ({ ended }) => String(ended) },
  {
    name: 'how',
    head: 'How',
    cell: ({ outcomes }) =>
      outcomes.length === 0
        ? 'none ended'
        : outcomes.map(({ outcome, times }) => `${outcomeWords(outcome)}: ${times}`).join('; '),
  },
  { name: 'length', head: 'How long, on average', cell: ({ meanDays }) => lengthWords(meanDays) },
  { name: 'noCare', head: 'No care afterwards', cell: ({ noCare }) => shareWords(noCare) },
  {
    name: 'atHome',
    head: atHomeHead,
    cell: ({ atHome }) =>
      atHome.notSaid > 0 ? `${shareWords(atHome)}; ${atHome.notSaid} not known` : shareWords(atHome),
  },
]

const Due = ({ due, today }: { due: readonly AtHomeDue[]; today: LocalDate }) => (
  <section id="due">
    <h2>Ask where they are</h2>
    {due.length === 0 ? (
      <p>Nobody is to be asked today.</p>
    ) : (
      <Table
        caption={`Whom to ask, ${followedDays} days after their care began`}
        columns={[
          {
            name: 'person',
            head: 'Person',
            rowHead: true,
            card: 'title',
            cell: ({ needId, name }) => <a href={needAddress(needId)}>{showName(name)}</a>,
          },
          { name: 'service', head: 'Care', cell: ({ service }) => service },
          { name: 'began', head: 'Began', cell: ({ startedOn }) => dateWords(startedOn, today) },
          {
            name: 'day',
            head: 'Ask of the day',
            cell: ({ startedOn }) => dateWords(followedOn(startedOn), today),
          },
          {
            name: 'until',
            head: 'Ask until',
            cell: ({ startedOn }) => dateWords(followedOn(startedOn).add({ days: askedForDays }), today),
          },
          {
            name: 'say',
            head: 'Say',
            headHidden: true,
            card: 'foot',
            cell: ({ askId, name }) => (
              <a href={askDeedAddress(askId, 'still-home')}>
                Say where they were<span class="nhsuk-u-visually-hidden">, {showName(name)}</span>
              </a>
            ),
          },
        ]}
        rows={due}
      />
    )}
  </section>
)
