import { dateWords, momentWithin } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { ChoiceField, LongTextField } from '../../../../ui/index.ts'
import { answerQuestion, seeQuestion } from '../../actions/answer-question.ts'
import { type QuestionToUs, questionToUs } from '../../queries/questions-to-us.ts'
import { lateness } from '../../rules/lateness.ts'
import { inSentence } from '../../rules/thing.ts'
import { LatenessMark } from '../lateness-mark.tsx'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'

/** A provider says yes or no about somebody who is not named before they are chosen. Opening it is seeing it. */
export const askedPage = page({
  at: '/asked/:waitId',
  may: 'answer waits',
  logs: 'opened a question to us',
  marks: true,
  async get(asked) {
    const { tx, viewer: by, now, background } = asked
    const question = await questionHere(asked)
    if (!question) return notAsked
    if (!background && question.state === 'sent') await seeQuestion(tx, { by, now, waitId: question.waitId })
    return show(asked, question, await openShell(asked, question.stayId, draftOf(question)))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const question = await questionHere(asked)
    if (!question) return notAsked
    const { stayId, waitId } = question
    const draft = draftOf(question)
    const { answer, words = '' } = form
    const again = (errors: Record<string, string>) =>
      show(asked, question, sentShell(asked, stayId, draft, errors), 422)
    if (answer !== 'yes' && answer !== 'no') return again({ answer: 'Choose yes or no' })
    if (words.trim().length > 2000) return again({ words: 'This must be 2000 characters or fewer' })
    const outcome = await answerQuestion(tx, { by, now, waitId, answer, words })
    if (isRefusal(outcome) && outcome.fields) return again(outcome.fields)
    const said =
      answer === 'yes'
        ? 'You said yes. They know; you read who it is once you are chosen.'
        : 'You said no. They have it back, with your reason.'
    return settle(asked, outcome, { stayId, draft, said, undo: 'none' }, (shell) =>
      show(asked, question, shell, 422),
    )
  },
})

const questionHere = ({ tx, viewer, params }: Asked) => questionToUs(tx, viewer, params.waitId ?? '')
const draftOf = ({ waitId }: QuestionToUs) => `asked-${waitId}`
const notAsked = refuse(
  'not-allowed',
  'There is no such question to you. It may be answered or taken back, or it stands on your own page as a request',
)

const show = ({ now }: Asked, question: QuestionToUs, shell: Shell, status = 200): Reply => {
  const { person, where, what, since, askedBy, askedPhone, ready, expectedDate } = question
  const today = dateOf(now)
  const leaves = expectedDate
    ? `expected to leave ${dateWords(Temporal.PlainDate.from(expectedDate), today)}`
    : 'no expected date'
  return {
    title: 'A question to us',
    nav: '/',
    status,
    view: (
      <StayForm
        title={`Can you take ${inSentence(person)}?`}
        who={{ name: person, age: null, where }}
        shell={shell.back.startsWith('/stays/') ? { ...shell, back: '/' } : shell}
        button="Send our answer"
        before={
          <>
            <p>
              {what}. {ready ? 'Ready to leave now' : 'Not ready to leave yet'}, {leaves}.
            </p>
            <p>
              <LatenessMark of={lateness({ ...question, unownedSince: null }, now)} /> Asked
              {askedBy && ` by ${askedBy}${askedPhone ? `, ${askedPhone},` : ''}`} {momentWithin(since, now)}.
              For more about them, ring; you read who it is once you are chosen.
            </p>
          </>
        }
      >
        <ChoiceField
          name="answer"
          label="Your answer"
          options={[
            { value: 'yes', text: 'Yes, we can' },
            { value: 'no', text: 'No' },
          ]}
          from={shell.from}
        />
        <LongTextField
          name="words"
          label="In your own words"
          hint="For a no: why not. For a yes: optional, for example from when. Do not name anybody"
          rows={3}
          from={shell.from}
        />
      </StayForm>
    ),
  }
}
