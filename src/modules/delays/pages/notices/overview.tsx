import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { Answer, PageHeading } from '../../../../ui/index.ts'
import { noticeStay } from '../../queries/notices.ts'
import { noticesAddress } from './addresses.ts'
import { auditPage } from './audit.tsx'
import { CaseView } from './case-view.tsx'
import { Ended, outsideTheYears } from './ended.tsx'
import { Followed } from './followed.tsx'
import { caseSentence } from './words.ts'

/** Where the notices of one stay stand, and the days they made a council liable for. */
export const noticesPage = page({
  at: '/stays/:stayId/notices',
  may: 'record notices',
  logs: 'opened the Care Act notices',
  opens: 'stayId',
  async get({ tx, viewer, now, params }) {
    const stay = await noticeStay(tx, viewer, now, params.stayId)
    if (!stay) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const title = 'Care Act notices'
    const journey = `/stays/${stay.stayId}`
    if (outsideTheYears(stay)) return { title, view: <Ended stay={stay} back={journey} /> }
    const { person, cases } = stay
    return {
      title,
      wide: true,
      view: (
        <>
          <PageHeading
            title="Care Act notices"
            below
            note={
              <>
                <strong>{`${person.givenName} ${person.familyName}`}</strong> · {stay.site} ·{' '}
                <a href={journey}>Journey</a>
              </>
            }
          />
          {cases.length === 0 ? (
            <Answer>
              No notice is recorded. Record the assessment notice that the hospital gave the council; the
              discharge notice follows it.
            </Answer>
          ) : (
            cases.map((one) => <Answer>{caseSentence(one)}</Answer>)
          )}
          <Links stayId={stay.stayId} any={cases.length > 0 ? 'some' : 'none'} />
          {cases.map((one) => (
            <CaseView stay={stay} one={one} />
          ))}
          <Followed facts={stay.facts} />
          <p class="hw-second">
            Schedule 3 of the Care Act 2014 as it stood from 1 April 2015 to 30 June 2022. For history,
            training and audit: no notice is given today. <a href={auditPage.to()}>All notices</a>
          </p>
        </>
      ),
    }
  },
})

const Links = ({ stayId, any }: { stayId: string; any: 'some' | 'none' }) => {
  const to = (part: string) => `${noticesAddress(stayId)}/${part}`
  return (
    <p class="hw-actions">
      <a href={to('assessment')}>Assessment notice</a>
      {any === 'some' && (
        <>
          <a href={to('discharge')}>Discharge notice</a>
          <a href={to('answer')}>What the council answered</a>
          <a href={to('change')}>What changed</a>
          <a href={to('withdraw')}>Withdraw a notice</a>
          <a href={to('claim')}>Claim or not</a>
          <a href={to('take-back')}>Take back a slip</a>
          <a href={to('paper')}>Print the notices</a>
          <a href={to('statement')}>Liability statement</a>
        </>
      )}
    </p>
  )
}
