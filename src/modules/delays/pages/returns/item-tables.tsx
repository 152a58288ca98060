import { type Column, Table } from '../../../../ui/index.ts'
import { bands } from '../../rules/ready-date.ts'
import type {
  AcuteFigures,
  CommunityFigures,
  ReadyDateFigures,
  ReasonLine,
} from '../../rules/returns/model.ts'
import { wordsOf } from './destination-words.ts'
import { peopleAddress } from './people-address.ts'
import type { Shown } from './shown.ts'
import { keyWords, number, reasonWords } from './words.ts'

type Item = { name: string; value: string; note?: string; href?: string }

const Items = ({ caption, items }: { caption: string; items: readonly Item[] }) => (
  <Table
    caption={caption}
    captionShown
    columns={[
      {
        name: 'item',
        head: 'Item',
        rowHead: true,
        cell: ({ name, note }: Item) => (
          <>
            {name} {note && <span class="hw-second">{note}</span>}
          </>
        ),
      },
      {
        name: 'value',
        head: 'Figure',
        numeric: true,
        cell: ({ value, href }: Item) => (href ? <a href={href}>{value}</a> : value),
      },
    ]}
    rows={items}
  />
)

const figure = (value: number | null, digits = 0) => (value === null ? 'no figure' : number(value, digits))

/** Discharges with and without a ready date, bands and both averages; then by council. */
export const ReadyDateTables = ({ shown, figures }: { shown: Shown; figures: ReadyDateFigures }) => (
  <>
    <Items
      caption="Discharges"
      items={[
        { name: 'Left after one night or longer', value: number(figures.discharges) },
        { name: 'with a ready date recorded', value: number(figures.withDate) },
        {
          name: 'with no ready date recorded',
          value: number(figures.missing),
          note: 'in no other line',
          href: peopleAddress(shown, { band: 'none' }),
        },
        { name: 'left on the ready date', value: number(figures.onTheDate) },
        { name: 'left later: delayed', value: number(figures.delayed) },
        { name: 'Days from the ready date to leaving', value: number(figures.days) },
        { name: 'Average, those without delay included', value: figure(figures.averageIncluding, 2) },
        { name: 'Average of those delayed', value: figure(figures.averageExcluding, 2) },
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
    cell: ({ key }) => keyWords('authority', key, shown.edition, shown.names).plain,
  },
  { name: 'left', head: 'Left', numeric: true, cell: (line) => number(line.discharges) },
  { name: 'missing', head: 'No ready date', numeric: true, cell: (line) => number(line.missing) },
  { name: 'delayed', head: 'Delayed', numeric: true, cell: (line) => number(line.delayed) },
  { name: 'days', head: 'Days', numeric: true, cell: (line) => number(line.days) },
  { name: 'average', head: 'Average', numeric: true, cell: (line) => figure(line.averageIncluding, 2) },
]

/** One day: who no longer met the criteria, who left, who remained; extra days by length of stay; reasons. */
export const AcuteTables = ({ shown, figures }: { shown: Shown; figures: AcuteFigures }) => (
  <>
    <Items
      caption="People"
      items={[
        { name: 'No longer needed an acute bed', value: number(figures.notMeeting) },
        { name: 'left by 17:00', value: number(figures.dischargedBy17) },
        { name: 'left from 17:01 to 23:59', value: number(figures.dischargedAfter17) },
        {
          name: 'still there at the end of the day',
          value: number(figures.remaining),
          note: `${number(figures.notMeeting)} less ${number(figures.discharged)}, checked (ADSR-04)`,
        },
      ]}
    />
    <Items
      caption="Extra days of those who remain, by length of stay"
      items={figures.extraDays.map(({ group, days, people }) => ({
        name: `${Number.parseInt(group, 10)} days or more`,
        value: number(days),
        note: `${number(people)} people`,
      }))}
    />
    <p class="hw-second">
      Days since they last needed the bed: that reading is from memory. The groups contain one another, so
      they are never added.
    </p>
    <Reasons shown={shown} reasons={figures.reasons} />
  </>
)

/** One week of community beds. */
export const CommunityTables = ({ shown, figures }: { shown: Shown; figures: CommunityFigures }) => (
  <>
    <Items
      caption="Beds and people"
      items={[
        { name: 'Beds occupied at the end of the week', value: number(figures.bedsOccupied) },
        { name: 'still needs the bed', value: number(figures.meets) },
        { name: 'no longer needs it', value: number(figures.doesNotMeet) },
        { name: 'nothing recorded', value: number(figures.notRecorded), note: 'in neither' },
        { name: 'Left by 17:00', value: number(figures.dischargedBy17) },
        { name: 'Left from 17:01 to 23:59', value: number(figures.dischargedAfter17) },
      ]}
    />
    <Items
      caption="Where people went"
      items={figures.destinations.map(({ pathway, destination, people }) => ({
        name: wordsOf(pathway, destination),
        value: number(people),
        note: pathway ?? '',
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
    <Items
      caption={`Why they are still there: ${reasons[0]!.group}`}
      items={reasons.map(({ key, people }) => ({
        name: reasonWords(key, shown.edition).plain,
        value: number(people),
      }))}
    />
  )
