import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, daysBetween, type Instant, Temporal } from '../../../../platform/time.ts'
import {
  Card,
  type Column,
  EmptyState,
  Mark,
  PageHeading,
  PrintButton,
  Table,
  Two,
} from '../../../../ui/index.ts'
import { lengthOfStay } from '../../../stays/index.ts'
import type { AwayLine, AwayPerson, AwaySuggestion } from '../../queries/repatriation/out-of-area.ts'
import { count } from '../../rules/lateness.ts'
import { originOf } from '../../rules/place-settings.ts'
import {
  acuteBedWords,
  reviewName,
  reviewState,
  usualReviewEveryDays,
} from '../../rules/repatriation/review.ts'
import { awaitedWords, directionWords } from '../../rules/repatriation/words.ts'
import { journeyAddress } from '../addresses.ts'
import { destroyBy } from '../list/heading.ts'
import { endAddress, markAddress, reviewAddress } from './addresses.ts'

type Props = {
  lines: readonly AwayLine[]
  suggested: readonly AwaySuggestion[]
  everyDays: number
  viewer: SignedIn
  now: Instant
}

export const RepatriationView = ({ lines, suggested, everyDays, viewer, now }: Props) => {
  const late = lines.filter(({ area }) => reviewState(area, now).kind !== 'due').length
  return (
    <div class="hw-print-list">
      <PageHeading
        title={`Out of area: the ${reviewName(everyDays)}`}
        note={
          lines.length === 0
            ? 'Nobody is marked.'
            : `${count(lines.length, 'person', 'people')}. ${late === 0 ? 'All reviewed in time.' : `${late} not reviewed in time, first in the list.`}`
        }
        below
      >
        <PrintButton pageKey="p" />
      </PageHeading>
      <p class="hw-print-only">
        Personal information. Printed {dateWords(dateOf(now), dateOf(now))} {timeWords(now)} by {viewer.name},{' '}
        {viewer.organisationName}. Destroy by {destroyBy(now)}.
      </p>
      {lines.length === 0 ? (
        <EmptyState title="Nobody is marked as out of area.">
          Open somebody’s journey, then Record, “Out of area”.
          {suggested.length > 0 && ' Below are people who may be.'}
        </EmptyState>
      ) : (
        <Table caption="People out of area, not reviewed in time first" columns={columns(now)} rows={lines} />
      )}
      <p class="hw-second">
        Each bed is reviewed every {count(everyDays, 'day')}: {originOf(everyDays, usualReviewEveryDays)}.{' '}
        {acuteBedWords} Only people whom you may see are listed.
      </p>
      {suggested.length > 0 && <Suggested suggested={suggested} now={now} />}
    </div>
  )
}

const ageWords = ({ dateOfBirth }: AwayPerson, now: Instant) =>
  dateOfBirth
    ? `, ${Temporal.PlainDate.from(dateOfBirth).until(dateOf(now), { largestUnit: 'years' }).years}`
    : ''

const whoColumn = <L extends AwayPerson>(now: Instant): Column<L> => ({
  name: 'who',
  head: 'Person',
  rowHead: true,
  card: 'title',
  cell: (line) => (
    <>
      <a href={journeyAddress(line.stayId)}>{line.name}</a>
      {ageWords(line, now)}
    </>
  ),
})

const marks = { late: 'late', 'due today': 'due-today', due: 'ready' } as const

const columns = (now: Instant): Column<AwayLine>[] => {
  const today = dateOf(now)
  return [
    {
      name: 'review',
      head: 'Review',
      card: 'corner',
      cell: ({ area }) => {
        const { kind, words } = reviewState(area, now)
        return (
          <Two
            first={<Mark is={marks[kind]}>{words}</Mark>}
            second={`Next ${dateWords(area.dueOn, today)}`}
          />
        )
      },
    },
    whoColumn(now),
    {
      name: 'where',
      head: 'Where',
      cell: ({ site, where, area }) => (
        <Two first={where === site ? site : `${site}, ${where}`} second={directionWords[area.direction]} />
      ),
    },
    {
      name: 'long',
      head: 'How long',
      cell: ({ admittedAt, area }) => (
        <Two
          first={`Day ${lengthOfStay({ admittedAt, leftAt: null }, now).day}`}
          second={`marked ${marked(daysBetween(dateOf(area.since), today))}`}
        />
      ),
    },
    {
      name: 'home',
      head: 'Who would take them back',
      cell: ({ area }) => (
        <Two first={area.homeOrganisation} second={area.contact ?? 'no contact recorded'} />
      ),
    },
    {
      name: 'plan',
      head: 'Needs, and the plan',
      cell: ({ area }) => (
        <Two first={awaitedWords[area.awaits]} second={area.review?.plan ?? 'No plan yet'} />
      ),
    },
    {
      name: 'last',
      head: 'Last reviewed',
      cell: ({ area }) =>
        area.review ? (
          <Two first={dateWords(dateOf(area.review.at), today)} second={area.review.by} />
        ) : (
          <span class="hw-second">Not yet</span>
        ),
    },
    {
      name: 'act',
      head: 'What you can do',
      headHidden: true,
      card: 'foot',
      cell: ({ stayId, name }) => (
        <span class="hw-wait-deeds">
          <a href={reviewAddress(stayId, '/repatriation')} data-dialog="">
            Review<span class="nhsuk-u-visually-hidden"> {name}</span>
          </a>
          <a href={markAddress(stayId, '/repatriation')} data-dialog="">
            Change<span class="nhsuk-u-visually-hidden"> {name}</span>
          </a>
        </span>
      ),
    },
  ]
}

const marked = (days: number) => (days === 0 ? 'today' : `${count(days, 'day')} ago`)

const Suggested = ({ suggested, now }: { suggested: readonly AwaySuggestion[]; now: Instant }) => (
  <div class="hw-screen-only">
    <Card title="Lives outside: mark as out of area?" flush>
      <Table
        caption="People who live outside, and may be out of area"
        rows={suggested}
        columns={[
          whoColumn<AwaySuggestion>(now),
          { name: 'where', head: 'Where', card: 'line', cell: ({ site, where }) => `${site}, ${where}` },
          {
            name: 'council',
            head: 'Lives in the area of',
            card: 'line',
            cell: ({ council }) => <Two first={council} second="does not use this list" />,
          },
          {
            name: 'act',
            head: 'Yes or no',
            card: 'foot',
            cell: ({ stayId, name }) => (
              <span class="hw-wait-deeds">
                <a href={markAddress(stayId, '/repatriation')} data-dialog="">
                  Mark<span class="nhsuk-u-visually-hidden"> {name}</span>
                </a>
                <a href={`${endAddress(stayId)}?back=%2Frepatriation`} data-dialog="">
                  No<span class="nhsuk-u-visually-hidden">, {name} is not out of area</span>
                </a>
              </span>
            ),
          },
        ]}
      />
    </Card>
  </div>
)
