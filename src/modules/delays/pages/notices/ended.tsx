import { fullDate } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { PageHeading } from '../../../../ui/index.ts'
import type { NoticeStay } from '../../queries/notices.ts'
import { before, replacedBy, schedule3 } from '../../rules/notices/law.ts'

/** The stay lies wholly outside the years of Schedule 3, and a notice can be given seven days before admission. */
export const outsideTheYears = (stay: NoticeStay): boolean =>
  stay.cases.length === 0 &&
  (before(schedule3.to, dateOf(stay.admittedAt).subtract({ days: 7 })) ||
    (stay.left !== null && before(stay.left.on, schedule3.from)))

/** In place of any form about a notice: why there is nothing to fill in, and what replaced it (CA-34, CA-35). */
export const Ended = ({ stay, back }: { stay: NoticeStay; back: string }) => (
  <>
    <PageHeading
      title="Care Act notices"
      below
      note={`${stay.person.givenName} ${stay.person.familyName} · ${stay.site}`}
    />
    <p>
      There is nothing to fill in for this stay. Assessment and discharge notices to councils, and payments
      for delayed days, were part of Schedule 3 of the Care Act 2014. It held from {fullDate(schedule3.from)}{' '}
      to {fullDate(schedule3.to)}. This stay is outside those years: it began on{' '}
      {fullDate(dateOf(stay.admittedAt))}.
    </p>
    <h2 class="nhsuk-heading-s">What replaced it</h2>
    <p>{replacedBy}</p>
    <p class="hw-second">
      {schedule3.source}. <a href={back}>Back to the journey</a>
    </p>
  </>
)
