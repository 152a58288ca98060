import { type Column, Table } from '../../../../ui/index.ts'
import type { DaysFigures, Line, Split } from '../../rules/returns/model.ts'
import { peopleAddress } from './people-address.ts'
import type { Shown } from './shown.ts'
import { keyWords, number, unitOf } from './words.ts'

const captions: Record<Exclude<Split, 'provider'>, string> = {
  authority: 'By council of residence',
  careType: 'By type of bed',
  reason: 'By reason',
  party: 'By whose days they are',
}

/** The tables of a return of delayed days. Every number of days opens to its people. */
export const DaysTables = ({ shown, figures }: { shown: Shown; figures: DaysFigures }) => (
  <>
    <p class="hw-actions">
      <a href={peopleAddress(shown)}>Everybody behind these figures</a>
      {figures.total.disputed > 0 && (
        <a href={peopleAddress(shown, { state: 'in dispute' })}>Those whose nights are disputed</a>
      )}
      {figures.snapshot && (
        <a href={peopleAddress(shown, { day: figures.snapshot.on })}>Those of the last Thursday</a>
      )}
    </p>
    {(['party', 'reason', 'authority', 'careType'] as const).map((split) => (
      <Table
        caption={
          split === 'party' && shown.series === 'nights' ? 'By whose nights they are' : captions[split]
        }
        captionShown
        columns={columns(split, shown, figures)}
        rows={figures.by[split]}
      />
    ))}
    <Missing shown={shown} figures={figures} />
    {figures.rates.length > 0 && <Rates shown={shown} figures={figures} />}
  </>
)

function columns(split: Exclude<Split, 'provider'>, shown: Shown, figures: DaysFigures): Column<Line>[] {
  const heads = { authority: 'Council', careType: 'Beds', reason: 'Reason', party: 'Whose' }
  const unit = unitOf(shown.series)
  return [
    {
      name: split,
      head: heads[split],
      rowHead: true,
      card: 'title',
      cell: ({ key }) => {
        const { plain, code } = keyWords(split, key, shown.edition, shown.names)
        return (
          <>
            {plain} {code && <span class="hw-code">{code}</span>}
          </>
        )
      },
    },
    {
      name: 'days',
      head: unit === 'night' ? 'Nights' : 'Delayed days',
      numeric: true,
      cell: ({ key, days }) => <a href={peopleAddress(shown, { [split]: key })}>{number(days)}</a>,
    },
    {
      name: 'share',
      head: 'Share',
      numeric: true,
      cell: ({ days }) =>
        figures.total.days > 0 ? `${number((days / figures.total.days) * 100, 1)}%` : 'no figure',
    },
    {
      name: 'people',
      head: 'People',
      numeric: true,
      cell: ({ key, people }) => <a href={peopleAddress(shown, { [split]: key })}>{number(people)}</a>,
    },
    {
      name: 'disputed',
      head: 'Of which disputed',
      numeric: true,
      cell: ({ key, disputed }) => (
        <a href={peopleAddress(shown, { [split]: key, state: 'in dispute' })}>{number(disputed)}</a>
      ),
    },
  ]
}

const Missing = ({ shown, figures }: { shown: Shown; figures: DaysFigures }) => {
  const unit = unitOf(shown.series)
  const { reason, code, party } = figures.without
  const lines = [
    ['reason', reason.days, 'have no reason recorded: nothing was waited for in Homeward'],
    ['code', code.days, 'wait for something that this edition’s list has no reason for'],
    ['party', party.days, 'have nobody’s side recorded'],
  ] as const
  const some = lines.filter(([, days]) => days > 0)
  if (some.length === 0) return <></>
  return (
    <>
      <h2 class="nhsuk-heading-s">What no published column can take</h2>
      <ul>
        {some.map(([without, days, words]) => (
          <li>
            <a href={peopleAddress(shown, { without })}>
              {number(days)} {unit}
              {days === 1 ? '' : 's'}
            </a>{' '}
            {words}.
          </li>
        ))}
      </ul>
      <p class="hw-second">
        They are counted in the total, and stand in columns of Homeward after the published ones.
      </p>
    </>
  )
}

const Rates = ({ shown, figures }: { shown: Shown; figures: DaysFigures }) => (
  <Table
    caption="For 100,000 adults"
    captionShown
    columns={[
      {
        name: 'authority',
        head: 'Council',
        rowHead: true,
        card: 'title',
        cell: (rate) => shown.names(rate.authorityId).name,
      },
      {
        name: 'beds',
        head: 'Beds',
        numeric: true,
        cell: (rate) => (
          <a href={peopleAddress(shown, { authority: rate.authorityId })}>{number(rate.beds, 1)}</a>
        ),
      },
      { name: 'adults', head: 'People aged 18 and over', numeric: true, cell: (rate) => number(rate.adults) },
      {
        name: 'rate',
        head: 'Beds for 100,000',
        numeric: true,
        cell: (rate) => (
          <a href={peopleAddress(shown, { authority: rate.authorityId })}>{number(rate.per100000, 1)}</a>
        ),
      },
    ]}
    rows={figures.rates}
  />
)
