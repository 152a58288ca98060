import { fullDate } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, PageHeading } from '../../../../ui/index.ts'
import { showNhsNumber } from '../../../people/index.ts'
import { noticeStay } from '../../queries/notices.ts'
import { schedule3 } from '../../rules/notices/law.ts'
import { ratePounds } from '../../rules/notices/payment.ts'
import { noticesAddress } from './addresses.ts'
import { decided, Flags } from './case-view.tsx'
import { days, pounds } from './words.ts'
import { Working } from './working.tsx'

/** What a council is liable for, on paper, with the working. */
export const statementPage = page({
  at: '/stays/:stayId/notices/statement',
  may: 'record notices',
  logs: 'opened the liability statement',
  opens: 'stayId',
  async get({ tx, viewer, now, params }) {
    const stay = await noticeStay(tx, viewer, now, params.stayId)
    if (!stay) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const { person } = stay
    return {
      title: 'Liability statement',
      view: (
        <>
          <p class="hw-screen-only">
            <a href={noticesAddress(stay.stayId)}>Back to the notices</a>
          </p>
          <PageHeading
            title="Liability statement"
            below
            note={`${stay.hospitalBody}, ${fullDate(dateOf(now))}. ${schedule3.edition}.`}
          />
          <p>
            {`${person.givenName} ${person.familyName}`}, NHS number{' '}
            {person.nhsNumber ? showNhsNumber(person.nhsNumber) : 'not recorded'}, {stay.site}
          </p>
          {stay.cases.length === 0 && (
            <EmptyState title="There is nothing to state">
              A statement needs an assessment notice and a discharge notice.
            </EmptyState>
          )}
          {stay.cases.map((one) => (
            <section>
              <h2 class="nhsuk-heading-s">To {one.assessment.fact.detail.council}</h2>
              <Flags one={one} />
              {one.discharges.length === 0 && <p>No discharge notice followed, so no day is liable.</p>}
              {one.discharges.map(({ liability }) =>
                liability ? (
                  <Working liability={liability} />
                ) : (
                  <p>The discharge notice proposes no day, so no day is liable.</p>
                ),
              )}
              <p>
                <strong>
                  {days(one.liable.length)} at £{ratePounds(one.assessment.fact.detail.councilKind)}:{' '}
                  {pounds(one.pounds)}.
                </strong>{' '}
                {decided(one)}
              </p>
            </section>
          ))}
        </>
      ),
    }
  },
})
