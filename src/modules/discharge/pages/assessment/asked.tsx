import { agoWords, dateWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { type Column, EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { assessmentsSentToUs, type SentToUs } from '../../queries/assessment/sent-to-us.ts'
import { count } from '../../rules/lateness.ts'
import { inSentence } from '../../rules/thing.ts'
import { answerAddress, sentAddress, sentReadAddress } from './addresses.ts'
import { AnswerMark } from './overview.tsx'

/** What a provider was sent, on a phone: those to answer first. */
export const assessmentsSentPage = page({
  at: sentAddress,
  may: 'answer assessments',
  logs: 'opened the assessments sent to us',
  steady: true,
  async get({ tx, viewer, now }) {
    const lines = (await assessmentsSentToUs(tx, viewer)).filter(({ isHere }) => isHere)
    const open = lines.filter(({ ours }) => ours.answer === null).length
    return {
      title: 'Assessments sent to us',
      nav: '/',
      body: { live: 'page' },
      view: (
        <>
          <PageHeading
            title="Assessments sent to us"
            note={
              open === 0
                ? `Nothing to answer for ${viewer.organisationName}.`
                : `${count(open, 'person', 'people')} to answer for ${viewer.organisationName}.`
            }
            below
          />
          {lines.length === 0 ? (
            <EmptyState title="Nothing was sent to us.">
              When a hospital sends an assessment of somebody you might take, it stands here and on Today.
            </EmptyState>
          ) : (
            <Table
              caption="Assessments sent to us, those to answer first"
              columns={columns(now)}
              rows={lines}
            />
          )}
        </>
      ),
    }
  },
})

const columns = (now: Instant): Column<SentToUs>[] => [
  {
    name: 'who',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: ({ stayId, person, where }) => (
      <Two first={<a href={sentReadAddress(stayId)}>{person}</a>} second={where} />
    ),
  },
  {
    name: 'when',
    head: 'Leaving',
    card: 'line',
    cell: ({ ready, expectedDate }) =>
      `${ready ? 'Ready now' : 'Not ready yet'}${expectedDate ? `, expected ${dateWords(Temporal.PlainDate.from(expectedDate), dateOf(now))}` : ', no expected date'}`,
  },
  {
    name: 'sent',
    head: 'When',
    card: 'line',
    cell: ({ ours, writer }) => (
      <Two first={`Sent ${agoWords(ours.sentAt, now)}`} second={`version ${ours.version}, by ${writer}`} />
    ),
  },
  {
    name: 'answer',
    head: 'Our answer',
    card: 'line',
    cell: ({ ours }) => <AnswerMark answer={ours.answer} now={now} />,
  },
  {
    name: 'act',
    head: 'What you can do',
    headHidden: true,
    card: 'foot',
    cell: ({ stayId, person, ours }) => (
      <span class="hw-wait-deeds">
        <a href={sentReadAddress(stayId)}>
          Read<span class="nhsuk-u-visually-hidden"> the assessment of {inSentence(person)}</span>
        </a>
        <a href={answerAddress(stayId)}>
          {ours.answer ? 'Change answer' : 'Answer'}
          <span class="nhsuk-u-visually-hidden"> for {inSentence(person)}</span>
        </a>
      </span>
    ),
  },
]
