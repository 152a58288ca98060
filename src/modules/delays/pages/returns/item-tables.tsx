import { monthWords } from '../../../../platform/date-words.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import { listNamed } from '../../rules/code-list.ts'
import { bands } from '../../rules/ready-date.ts'
import { destinationNote } from '../../rules/returns/destinations.ts'
import type { Item } from '../../rules/returns/item-line.ts'
import type {
  AcuteFigures,
  AcuteMonth,
  CommunityFigures,
  ReadyDateFigures,
  ReasonLine,
} from '../../rules/returns/model.ts'
import { wordsOf } from './destination-words.ts'
import { peopleAddress } from './people-address.ts'
import type { Shown } from './shown.ts'
import { keyWords, number, reasonWords } from './words.ts'

type ItemRow = { name: string; value: string; note?: string; href?: string }

const Items = ({ caption, items }: { caption: string; items: readonly ItemRow[] }) => (
  <Table
    caption={caption}
    captionShown
    columns={[
      {
        name: 'item',
        head: 'Item',
        rowHead: true,
        card: 'title',
        cell: ({ name, note }: ItemRow) => (
          <>
            {name} {note && <span class="hw-second">{note}</span>}
          </>
        ),
      },
      {
        name: 'value',
        head: 'Figure',
        numeric: true,
        card: 'corner',
        cell: ({ value, href }: ItemRow) => (href ? <a href={href}>{value}</a> : value),
      },
    ]}
    rows={items}
  />
)

/** A figure that opens to its people. */
const people = (shown: Shown, name: string, item: Item, value: number) => ({
  name,
  value: number(value),
  href: peopleAddress(shown, { item }),
})

const figure = (value: number | null, digits = 0) => (value === null ? 'no figure' : number(value, digits))

/** Discharges with and without a ready date, bands and both averages; then by council. */
export const ReadyDateTables = ({ shown, figures }: { shown: Shown; figures: ReadyDateFigures }) => (
  <>
    <Items
      caption="Discharges"
      items={[
        people(shown, 'Left after one night or longer', 'left', figures.discharges),
        people(shown, 'with a ready date recorded', 'with-date', figures.withDate),
        {
          ...people(shown, 'with no ready date recorded', 'no-date', figures.missing),
          note: 'in no other line',
        },
        people(shown, 'left on the ready date', 'on-date', figures.onTheDate),
        people(shown, 'left later: delayed', 'delayed', figures.delayed),
        people(shown, 'Days from the ready date to leaving', 'delayed', figures.days),
        {
          name: 'Average, those without delay included',
          value: figure(figures.averageIncluding, 2),
          href: peopleAddress(shown, { item: 'with-date' }),
        },
        {
          name: 'Average of those delayed',
          value: figure(figures.averageExcluding, 2),
          href: peopleAddress(shown, { item: 'delayed' }),
        },
      ]}
    />
    <Items
      caption="How long"
      items={bands.map((band) => ({
        name: band === '0' ? 'No delay' : `${band} day${band === '1' ? '' : 's'}`,
        value: number(figures.bands[band]),
        href: peopleAddress(shown, { band }),
      }))}
    />
    <Table
      caption="By council of residence"
      captionShown
      columns={readyDateColumns(shown)}
      rows={figures.byAuthority}
    />
  </>
)

const readyDateColumns = (shown: Shown): Column<ReadyDateFigures['byAuthority'][number]>[] => [
  {
    name: 'council',
    head: 'Council',
    rowHead: true,
    card: 'title',
    cell: ({ key }) => keyWords('authority', key, shown.edition, shown.names).plain,
  },
  council(shown, 'left', 'Left', 'left', (line) => number(line.discharges)),
  council(shown, 'missing', 'No ready date', 'no-date', (line) => number(line.missing)),
  council(shown, 'delayed', 'Delayed', 'delayed', (line) => number(line.delayed)),
  council(shown, 'days', 'Days', 'delayed', (line) => number(line.days)),
  council(shown, 'average', 'Average', 'with-date', (line) => figure(line.averageIncluding, 2)),
]

/** A column of figures of one council each, which open to the people of that council. */
const council = (
  shown: Shown,
  name: string,
  head: string,
  item: Item,
  value: (line: ReadyDateFigures['byAuthority'][number]) => string,
): Column<ReadyDateFigures['byAuthority'][number]> => ({
  name,
  head,
  numeric: true,
  cell: (line) => <a href={peopleAddress(shown, { item, authority: line.key })}>{value(line)}</a>,
})

/** One day: who no longer met the criteria, who left, who remained; extra days by length of stay; reasons. */
export const AcuteTables = ({ shown, figures }: { shown: Shown; figures: AcuteFigures }) => (
  <>
    <Items
      caption="People"
      items={[
        people(shown, 'No longer needed an acute bed', 'not-meeting', figures.notMeeting),
        people(shown, 'left that day', 'left', figures.discharged),
        ...(figures.dischargedBy17 === null || figures.dischargedAfter17 === null
          ? []
          : [
              people(shown, 'by 17:00', 'left-by-17', figures.dischargedBy17),
              people(shown, 'from 17:01 to 23:59', 'left-after-17', figures.dischargedAfter17),
            ]),
        {
          ...people(shown, 'still there at the end of the day', 'remaining', figures.remaining),
          note: `${number(figures.notMeeting)} less ${number(figures.discharged)}, checked (ADSR-04)`,
        },
      ]}
    />
    <Items
      caption="Extra days of those who remain, by length of stay"
      items={figures.extraDays.map(({ group, days, people: of }) => ({
        ...people(shown, `${Number.parseInt(group, 10)} days or more`, stayItem[group], days),
        note: `${number(of)} people`,
      }))}
    />
    <p class="hw-second">
      Days since they last needed the bed: that reading is from memory. The groups contain one another, so
      they are never added.
    </p>
    {figures.month && <MonthSoFar shown={shown} month={figures.month} />}
    {figures.destinations && <AcuteDestinations shown={shown} figures={figures} />}
    <Reasons shown={shown} reasons={figures.reasons} />
  </>
)

const stayItem = { '7+': 'stay-7', '14+': 'stay-14', '21+': 'stay-21' } as const

const MonthSoFar = ({ shown, month }: { shown: Shown; month: AcuteMonth }) => (
  <>
    <Items
      caption={`${monthWords(shown.period.from)} so far, ${month.daysCounted === 1 ? '1 day' : `${month.daysCounted} days`}`}
      items={[
        people(shown, 'Delayed bed days', 'month', month.bedDays),
        {
          name: 'still there at the end of a day, on average',
          value: number(month.dailyAverage, 2),
          href: peopleAddress(shown, { item: 'month' }),
        },
        {
          name: 'Cost of the delayed bed days',
          value: month.cost === null ? 'not set' : `£${number(month.cost, 2)}`,
          note:
            month.pricePerBedDay === null
              ? 'no price of a bed day is set'
              : `at £${number(month.pricePerBedDay, 2)} a bed day, this place’s own price`,
          ...(month.cost === null ? {} : { href: peopleAddress(shown, { item: 'month' }) }),
        },
      ]}
    />
    <p class="hw-second">
      A delayed bed day is one person still there at the end of one day: our reading. No official price of a
      bed day was seen; an administrator sets one in the settings of the count.
    </p>
  </>
)

const AcuteDestinations = ({ shown, figures }: { shown: Shown; figures: AcuteFigures }) => {
  const list = figures.destinationList
  return (
    <>
      <Items
        caption="Where people went"
        items={(figures.destinations ?? []).map(({ key, people: of }) => ({
          name: key === null ? 'Not recorded, or none that the list has' : labelIn(list, key),
          value: number(of),
          href: peopleAddress(shown, { item: 'left', destination: key }),
        }))}
      />
      <p class="hw-second">
        From the pathway decided and the national code of where somebody went: which column that is, is our
        reading. {list && destinationNote(list)}
      </p>
    </>
  )
}

const labelIn = (list: string | null, code: string): string =>
  (list && listNamed(list).items.find((one) => one.code === code)?.label) || code

/** One week of community beds. */
export const CommunityTables = ({ shown, figures }: { shown: Shown; figures: CommunityFigures }) => (
  <>
    <Items
      caption="Beds and people"
      items={[
        people(shown, 'Beds occupied at the end of the week', 'beds', figures.bedsOccupied),
        people(shown, 'still needs the bed', 'meets', figures.meets),
        people(shown, 'no longer needs it', 'not-meeting', figures.doesNotMeet),
        { ...people(shown, 'nothing recorded', 'not-recorded', figures.notRecorded), note: 'in neither' },
        people(shown, 'Left by 17:00', 'left-by-17', figures.dischargedBy17),
        people(shown, 'Left from 17:01 to 23:59', 'left-after-17', figures.dischargedAfter17),
      ]}
    />
    <Items
      caption="Where people went"
      items={figures.destinations.map(({ pathway, destination, people: of }) => ({
        name: wordsOf(pathway, destination),
        value: number(of),
        note: pathway ?? '',
        href: peopleAddress(shown, { item: 'left', pathway, destination }),
      }))}
    />
    <p class="hw-second">
      The national list has 14 destinations. Homeward records the pathway and the national destination code,
      and does not guess the finer split.
    </p>
    <Reasons shown={shown} reasons={figures.reasons} />
  </>
)

const Reasons = ({ shown, reasons }: { shown: Shown; reasons: readonly ReasonLine[] }) =>
  reasons.length === 0 ? (
    <p>Nobody is in a group that reasons are asked for.</p>
  ) : (
    <>
      {[...Map.groupBy(reasons, ({ group }) => group)].map(([group, own]) => (
        <Items
          caption={`Why they are still there: ${group}`}
          items={own.map(({ item, key, people: of }) => ({
            name: reasonWords(key, shown.edition).plain,
            value: number(of),
            href: peopleAddress(shown, { item, reason: key }),
          }))}
        />
      ))}
    </>
  )
