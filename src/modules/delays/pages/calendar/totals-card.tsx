import { monthWords } from '../../../../platform/date-words.ts'
import { Card, type Column, Table } from '../../../../ui/index.ts'
import type { AgreedNight } from '../../rules/model.ts'
import { squareOf } from '../../rules/nights.ts'
import type { Difference, Why } from '../../rules/returns/difference.ts'
import { monthAddress } from '../returns/addresses.ts'
import { rulePage } from './addresses.ts'
import type { Calendar } from './load.ts'

type Line = { label: string; nights: number }

/** How many nights of the month are whose, and our own count beside the national one. */
export const TotalsCard = ({ calendar }: { calendar: Calendar }) => {
  const { agreed, edition, inAll, month, beside, course, stayId } = calendar
  const unit = edition.series === 'nights' ? 'nights' : 'delayed days'
  return (
    <Card
      title={`Totals for ${monthWords(month)}`}
      aside={<a href={`${monthAddress(course.providerId, month)}?stay=${stayId}`}>Agree these nights</a>}
      flush
    >
      <Table caption={`Totals for ${monthWords(month)}`} columns={columns} rows={linesOf(agreed, unit)} />
      <div class="hw-card__body">
        <p>
          In the whole stay up to the end of this month: <strong>{inAll}</strong> {unit}.
        </p>
        {beside && <Beside calendar={calendar} beside={beside} />}
      </div>
    </Card>
  )
}

const columns: Column<Line>[] = [
  { name: 'whose', head: 'Whose', cell: ({ label }) => label, rowHead: true },
  { name: 'nights', head: 'Nights', cell: ({ nights }) => nights, numeric: true },
]

function linesOf(agreed: readonly AgreedNight[], unit: string): Line[] {
  const groups = Map.groupBy(agreed, lineOf)
  return [
    ...[...groups].map(([label, own]) => ({ label, nights: own.length })),
    { label: `All ${unit} of this month`, nights: agreed.length },
  ]
}

function lineOf({ state, party }: AgreedNight): string {
  if (state === 'disputed') return 'Disputed'
  if (state === 'dispute recorded') return 'Dispute recorded'
  const whose = squareOf({ party })
  if (state === 'agreed') return `${whose}, agreed`
  return state === 'not answered' ? `${whose}, not answered` : `${whose}, as usual: nobody has said yet`
}

const Beside = ({
  calendar: { agreed, edition },
  beside,
}: {
  calendar: Calendar
  beside: NonNullable<Calendar['beside']>
}) => {
  const isOwn = edition.series === 'nights'
  const [own, national] = isOwn ? [agreed.length, beside.days] : [beside.days, agreed.length]
  const nationalEdition = isOwn ? beside.edition : edition
  return (
    <>
      <p>
        Our own count: <strong>{own}</strong>. National figure: <strong>{national}</strong>{' '}
        <span class="hw-second">
          (<a href={rulePage(nationalEdition.id)}>{nationalEdition.name}</a>)
        </span>
      </p>
      <p>{differenceWords(own, national, beside.difference, nationalEdition.series === 'drd')}</p>
    </>
  )
}

/** "They differ by 9: 9 nights are only in our own count (before ready date). The national clock starts again …" */
function differenceWords(
  own: number,
  national: number,
  difference: Difference,
  isReadyDate: boolean,
): string {
  const parts = [
    ...difference.oursOnly.map((one) => whyWords(one, 'only in our own count')),
    ...difference.theirsOnly.map((one) => whyWords(one, 'only in the national one')),
  ]
  if (parts.length === 0) return 'They are the same nights.'
  const begins =
    own === national
      ? 'The totals are the same, and the nights are not'
      : `They differ by ${Math.abs(own - national)}`
  const clock = isReadyDate
    ? ' The national clock starts again at the last ready date and rests on the criteria to reside alone; ours counts every night in the bed while all three parts said ready.'
    : ''
  return `${begins}: ${parts.join('; ')}.${clock}`
}

const whyWords = ({ why, nights }: Why, where: string): string =>
  `${nights} ${nights === 1 ? 'night is' : 'nights are'} ${where} (${why.charAt(0).toLowerCase()}${why.slice(1) || 'not in scope'})`
