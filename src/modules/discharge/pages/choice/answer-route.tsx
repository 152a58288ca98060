import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { ChoiceField, LongTextField, TextField, TickField } from '../../../../ui/index.ts'
import { answerChoice } from '../../actions/choice/answer-choice.ts'
import { type ChoiceHere, choiceHere } from '../../actions/choice/choice-here.ts'
import { settingsOf } from '../../queries/settings.ts'
import type { ChoiceAnswer } from '../../rules/choice/facts.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'

const answers: Record<ChoiceAnswer, { text: string; said: string }> = {
  chosen: { text: 'They have chosen', said: 'Recorded: they have chosen.' },
  'interim accepted': {
    text: 'They will stay somewhere else meanwhile',
    said: 'Recorded: they stay somewhere else meanwhile. Their own choice stays open.',
  },
  refused: { text: 'They said no to what was offered', said: 'Recorded: they said no.' },
  'decided for them': {
    text: 'It was decided in their best interests',
    said: 'Recorded: decided in their best interests.',
  },
  complaint: { text: 'They complained', said: 'Recorded. The steps go on as they were.' },
}

type About = { who: Who; here: ChoiceHere }

/** What came of the choice, or a complaint about it. */
export const answerPage = page({
  at: '/stays/:stayId/choice/answer',
  may: 'guide choice',
  logs: 'opened the form for an answer about where to go',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAnswer(asked)
    return isRefusal(about) ? about : show(about, await openShell(asked, about.who.stayId, draftName(about)))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const about = await aboutAnswer(asked)
    if (isRefusal(about)) return about
    const { stayId } = about.who
    const draft = draftName(about)
    const { at, errors } = typedWhen(form, now)
    const answer = isAnswer(form.answer) ? form.answer : null
    if (!answer) errors.answer = 'Choose what happened'
    if ((form.words ?? '').trim().length > 2000) errors.words = 'This must be 2000 characters or fewer'
    for (const name of ['saidBy', 'advocate'])
      if ((form[name] ?? '').trim().length > 100) errors[name] = 'This must be 100 characters or fewer'
    if (!answer || Object.keys(errors).length > 0)
      return show(about, sentShell(asked, stayId, draft, errors), 422)
    const { words = '', saidBy, advocate } = form
    const wait = form.wait === 'end' ? 'end' : 'leave'
    const outcome = await answerChoice(tx, { by, now, at, stayId, answer, words, saidBy, advocate, wait })
    return settle(asked, outcome, { stayId, draft, said: answers[answer].said }, (shell) =>
      show(about, shell, 422),
    )
  },
})

const isAnswer = (text: string | undefined): text is ChoiceAnswer =>
  text !== undefined && Object.hasOwn(answers, text)

const draftName = ({ who }: About) => `choice-answer-${who.stayId}`

async function aboutAnswer(asked: Asked): Promise<About | Refusal> {
  const who = await whoHere(asked)
  if (isRefusal(who)) return who
  const facts = await factsOf(asked.tx, asked.viewer.systemId, who.stayId)
  const settings = await settingsOf(asked.tx, asked.viewer.systemId)
  return { who, here: choiceHere(facts, { admittedAt: who.admittedAt, now: asked.now, settings }) }
}

/** Whoever cannot decide is decided for; whoever can, is not. */
const offered = ({ choice }: ChoiceHere) =>
  (Object.keys(answers) as ChoiceAnswer[]).filter((answer) =>
    choice.capacity.is === 'lacks'
      ? answer === 'decided for them' || answer === 'complaint'
      : answer !== 'decided for them',
  )

const show = (about: About, shell: Shell, status = 200): Reply => ({
  title: 'An answer about where to go',
  status,
  view: <AnswerView about={about} shell={shell} />,
})

const AnswerView = ({ about: { who, here }, shell }: { about: About; shell: Shell }) => (
  <StayForm title={`What did ${who.firstName} say?`} who={who} shell={shell} button="Record it">
    <ChoiceField
      name="answer"
      label="What happened?"
      options={offered(here).map((value) => ({ value, text: answers[value].text }))}
      from={shell.from}
    />
    <LongTextField
      name="words"
      label="Where to, or what they said"
      hint="For a complaint: what it is about, and who takes it on"
      rows={3}
      from={shell.from}
    />
    {here.choice.capacity.is === 'lacks' && (
      <>
        <TextField name="saidBy" label="Who decided in their best interests" width={20} from={shell.from} />
        <TextField name="advocate" label="Who spoke up for them" width={20} from={shell.from} />
      </>
    )}
    {here.wait && (
      <TickField
        name="wait"
        value="end"
        label="Also end the wait “Family to choose”"
        hint="It counts as done from the time given here. A complaint ends no wait. Without a tick it goes on"
        from={shell.from}
      />
    )}
    <WhenFields from={shell.from} />
  </StayForm>
)
