import { fullDate, monthWords } from '../../../../platform/date-words.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { monthText } from '../../../../platform/month-text.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { Chips, InsetText, PageHeading } from '../../../../ui/index.ts'
import { sayWhen } from '../../../stays/index.ts'
import { type Edition, editionFor } from '../../rules/editions.ts'
import { MonthGrid } from '../month-grid.tsx'
import { personPage } from './addresses.ts'
import { editionsIn } from './ask.ts'
import type { Calendar } from './load.ts'
import { NightCard } from './night-card.tsx'
import { squaresOf } from './squares.ts'
import { TotalsCard } from './totals-card.tsx'

export type To = (query: {
  month: string
  edition: string
  at?: string | undefined
  on?: string | undefined
}) => string

type Props = { calendar: Calendar; to: To } & Pick<Asked, 'viewer' | 'now'>

/** The nights of one stay in one month: which count, by which rule, and why. */
export const CalendarView = ({ calendar, to, viewer, now }: Props) => {
  const { month, edition, at, on, nights, agreed } = calendar
  const here = { month: monthText(month), edition: edition.id, at: at?.text, on: on?.date.toString() }
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={personPage(calendar.stayId)}>Back to the journey</a>
      </nav>
      <PageHeading title={heading(calendar)} note={whereWords(calendar)} />
      {at && (
        <InsetText>
          <p>
            As it was known {at.words}. What was recorded or corrected later is left out.{' '}
            <a href={to({ ...here, at: undefined })}>Show it as it is known now</a>
          </p>
        </InsetText>
      )}
      <Chips
        label="Count by"
        chips={[]}
        menus={[
          {
            label: 'Count by',
            chosen: edition.name,
            options: editionsIn(month).map((one) => ({
              href: to({ ...here, edition: one.id }),
              label: one.name,
              current: one.id === edition.id,
            })),
          },
        ]}
      />
      <div class="hw-split">
        <div>
          <Months month={month} edition={edition} here={here} to={to} />
          <MonthGrid
            month={monthText(month)}
            caption={`${monthWords(month)}: each night, whether it counts, and whose it is`}
            squares={squaresOf(nights, agreed, {
              href: ({ date }) => `${to({ ...here, on: date.toString() })}#night`,
              on: here.on ?? null,
            })}
          />
          {agreed.length === 0 && (
            <p>
              No night of {monthWords(month)} counts by this rule. Choose a night to see why not, or another
              month.
            </p>
          )}
        </div>
        <div>
          <NightCard calendar={calendar} />
          <TotalsCard calendar={calendar} />
        </div>
      </div>
      {!edition.national && (
        <p class="hw-second">Our own count is agreed by both sides; it is not a national figure.</p>
      )}
      <p class="hw-print-only">
        Personal information. Printed {sayWhen(now)} by {viewer.name}, {viewer.organisationName}. Destroy it
        when it is no longer needed.
      </p>
    </>
  )
}

const heading = ({ person, month }: Calendar) =>
  `${person ? `${person.knownAs ?? person.givenName} ${person.familyName}` : 'Name not recorded'}: nights of ${monthWords(month)}`

function whereWords({ course, ward, person, seenAt }: Calendar): string {
  const age = person?.dateOfBirth?.until(dateOf(seenAt), { largestUnit: 'years' }).years
  return [
    age === undefined ? 'Date of birth not known' : `Aged ${age}`,
    ward ? `${ward.name}, ${ward.site}` : null,
    `came in ${fullDate(dateOf(course.admittedAt))}`,
    course.leftAt ? `left ${fullDate(dateOf(course.leftAt))}` : 'still there',
  ]
    .filter((part) => part !== null)
    .join(', ')
}

const Months = ({
  month,
  edition,
  here,
  to,
}: {
  month: LocalDate
  edition: Edition
  here: Parameters<To>[0]
  to: To
}) => (
  <nav class="hw-actions" aria-label="Month">
    {[month.subtract({ months: 1 }), month.add({ months: 1 })].map((other, index) => (
      <a
        rel={index === 0 ? 'prev' : 'next'}
        href={to({ ...here, month: monthText(other), edition: editionThen(edition, other), on: undefined })}
      >
        {index === 0 ? '←' : ''} {monthWords(other)} {index === 1 ? '→' : ''}
      </a>
    ))}
  </nav>
)

/** The edition of the same series that held then; our own count where there was none. */
function editionThen({ series }: Edition, month: LocalDate): string {
  const found = editionFor(series, month)
  return isRefusal(found) ? 'nights' : found.id
}
