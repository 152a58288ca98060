import { fullDate } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, PageHeading, SummaryList } from '../../../../ui/index.ts'
import { showNhsNumber } from '../../../people/index.ts'
import { noticesOf } from '../../actions/notices/what-followed.ts'
import { type NoticeStay, noticeStay } from '../../queries/notices.ts'
import type { AssessmentFact, DischargeFact } from '../../rules/notices/cases.ts'
import type { NoticeContact } from '../../rules/notices/content.ts'
import { noticesAddress } from './addresses.ts'
import { isoDate, missingWords, shortWhen } from './words.ts'

const missing = 'Missing: this notice did not say'

/** The notices of a stay on paper, or the one the address names: every required item, in wording of our own. */
export const paperPage = page({
  at: '/stays/:stayId/notices/paper',
  may: 'record notices',
  logs: 'opened Care Act notices to print',
  opens: 'stayId',
  async get({ tx, viewer, now, params, query }) {
    const stay = await noticeStay(tx, viewer, now, params.stayId)
    if (!stay) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const asked = query.get('notice')
    const notices = noticesOf(stay).filter(({ fact }) => !asked || fact.factId === asked)
    return {
      title: 'Care Act notices to print',
      view: (
        <>
          <div class="hw-screen-only">
            <p>
              <a href={noticesAddress(stay.stayId)}>Back to the notices</a>
            </p>
            <PageHeading
              title="Care Act notices to print"
              below
              note={`${stay.person.givenName} ${stay.person.familyName} · ${stay.site}`}
            />
          </div>
          {notices.length === 0 && (
            <EmptyState title="There is no notice to print">
              Record the assessment notice first, or choose one that was not taken back.
            </EmptyState>
          )}
          {notices.map((notice) => (
            <article class="hw-paper-page">
              {notice.fact.kind === 'assessment-notice' ? (
                <AssessmentPaper stay={stay} fact={notice.fact} />
              ) : (
                <DischargePaper stay={stay} fact={notice.fact} />
              )}
              {notice.missing.length > 0 && (
                <p>This notice is incomplete. It lacks: {missingWords(notice)}.</p>
              )}
              {notice.withdrawn && <p>Withdrawn on {fullDate(dateOf(notice.withdrawn.happenedAt))}.</p>}
            </article>
          ))}
        </>
      ),
    }
  },
})

/** What one notice is: several may be on the page, whose own heading is not printed. */
const PaperHeading = ({ title, note }: { title: string; note: string }) => (
  <div class="hw-page-heading hw-page-heading__words--below">
    <h2 class="hw-title">{title}</h2>
    <p class="hw-page-heading__note">{note}</p>
  </div>
)

type Row = [string, string]
const Rows = ({ rows }: { rows: Row[] }) => (
  <SummaryList rows={rows.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />
)

const AssessmentPaper = ({
  stay,
  fact: { detail, happenedAt },
}: {
  stay: NoticeStay
  fact: AssessmentFact
}) => (
  <>
    <PaperHeading
      title={detail.labelled ? 'Assessment notice' : 'Notice to a council'}
      note={
        detail.labelled
          ? 'This is an assessment notice under paragraph 1 of Schedule 3 to the Care Act 2014.'
          : missing
      }
    />
    <p>
      {stay.hospitalBody} considers that it is not likely to be safe for this person to leave hospital unless
      arrangements for their care and support are in place.
    </p>
    <Rows
      rows={[
        ['To', detail.council],
        ['From', stay.hospitalBody],
        ['Date given', shortWhen(happenedAt)],
        ...personRows(stay, detail.nhsNumberStated),
        [detail.beforeAdmission ? 'Hospital they are expected in' : 'Hospital', detail.hospital ?? missing],
        ...(detail.beforeAdmission
          ? [
              [
                'Expected day of admission',
                detail.expectedAdmission ? isoDate(detail.expectedAdmission) : missing,
              ] as Row,
            ]
          : []),
        ['Likely day of discharge', detail.likelyDischarge ? isoDate(detail.likelyDischarge) : 'Not known'],
        ['Consulted before this notice', detail.consulted ? `${upper(detail.consulted)}` : missing],
        ['NHS continuing healthcare', chcWords(detail.continuingHealthcare)],
        ['Objections to this notice', detail.objection ? objections[detail.objection] : missing],
        ...contactRows(detail.contact),
      ]}
    />
  </>
)

const DischargePaper = ({
  stay,
  fact: { detail, happenedAt },
}: {
  stay: NoticeStay
  fact: DischargeFact
}) => {
  const assessment = stay.cases.find((one) => one.assessment.fact.factId === detail.assessmentFactId)
  return (
    <>
      <PaperHeading
        title="Discharge notice"
        note={
          detail.paragraph
            ? 'This discharge notice is given under paragraph 2(1)(b) of Schedule 3 to the Care Act 2014.'
            : missing
        }
      />
      <Rows
        rows={[
          ['To', assessment?.assessment.fact.detail.council ?? 'not recorded'],
          ['From', stay.hospitalBody],
          ['Date given', shortWhen(happenedAt)],
          ...personRows(stay, detail.nhsNumberStated),
          ['Hospital', detail.hospital ?? missing],
          ['Day proposed for discharge', detail.proposed ? isoDate(detail.proposed) : missing],
          ['Told of that day', detail.told ? 'The person, and a carer where there is one' : missing],
          ['NHS services after discharge', detail.nhsServices ?? missing],
          ...contactRows(detail.contact),
        ]}
      />
    </>
  )
}

const personRows = ({ person }: NoticeStay, stated: boolean): Row[] => [
  ['Name', `${person.givenName} ${person.familyName}`],
  ['NHS number', stated && person.nhsNumber ? showNhsNumber(person.nhsNumber) : missing],
]

const contactRows = ({ name, phone, email }: NoticeContact): Row[] => [
  ['Contact at the hospital', name ?? missing],
  ['Telephone or e-mail', [phone, email].filter(Boolean).join(', ') || missing],
]

const objections = {
  nobody: 'Nobody objected',
  'the person': 'The person objected',
  'a carer': 'A carer objected',
}
const chcWords = (said: AssessmentFact['detail']['continuingHealthcare']): string =>
  said === 'not considered' ? 'Not considered' : said ? `Considered: ${said}` : missing
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
