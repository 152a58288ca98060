import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  ChoiceField,
  ChoicesField,
  EmptyState,
  LongTextField,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import { answerAssessment } from '../../actions/assessment/answer-assessment.ts'
import { refusalReasons, refusalWords } from '../../rules/assessment/refusals.ts'
import { sectionKeys, sections } from '../../rules/assessment/sections.ts'
import type { Receiver } from '../../rules/assessment/state.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import type { Who } from '../who.ts'
import { type AboutAssessment, aboutAssessment } from './about.ts'
import { readAddress } from './addresses.ts'

/** A provider says yes or no to what it was sent; no has a reason. Thumb-sized, for a phone in a corridor. */
export const answerAssessmentPage = page({
  at: '/stays/:stayId/assessments/answer',
  may: 'answer assessments',
  logs: 'opened the form to answer a trusted assessment',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const ours = oursIn(about, asked)
    const prefilled = { saidBy: asked.viewer.name, version: String(ours?.version ?? '') }
    return show(asked, about, await openShell(asked, about.who.stayId, draftName(about.who), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const { stayId } = about.who
    const draft = draftName(about.who)
    const shared = { by, now, stayId, version: versionIn(form), saidBy: form.saidBy ?? '', words: form.words }
    const errors: Record<string, string> = {}
    if (form.answer !== 'accepted' && form.answer !== 'refused') errors.answer = 'Choose yes or no'
    if ((form.words?.trim().length ?? 0) > 2000) errors.words = 'This must be 2000 characters or fewer'
    if ((form.saidBy?.trim().length ?? 0) > 100) errors.saidBy = 'This must be 100 characters or fewer'
    if (Object.keys(errors).length > 0) return show(asked, about, again(asked, stayId, draft, errors), 422)
    const outcome = await answerAssessment(
      tx,
      form.answer === 'accepted'
        ? { ...shared, answer: 'accepted' }
        : {
            ...shared,
            answer: 'refused',
            reason: refusalReasons.find((one) => one === form.reason) ?? null,
            missing: sectionKeys.filter((key) => form.missing?.split('\n').includes(key)),
          },
    )
    if (isRefusal(outcome) && outcome.fields)
      return show(asked, about, again(asked, stayId, draft, outcome.fields), 422)
    const said = form.answer === 'accepted' ? 'You said yes. They know.' : 'You said no. They know why.'
    return settle(asked, outcome, { stayId, draft, said }, (shell) => show(asked, about, shell, 422))
  },
})

const draftName = (who: Who) => `assessment-answer-${who.stayId}`
const versionIn = ({ version }: Record<string, string>) =>
  /^\d{1,6}$/.test(version ?? '') ? Number(version) : -1

const oursIn = ({ state }: AboutAssessment, { viewer }: Asked): Receiver | undefined =>
  state.receivers.find(({ organisationId }) => organisationId === viewer.organisationId)

const again = (asked: Asked, stayId: string, draft: string, errors: Record<string, string>) =>
  sentShell(asked, stayId, draft, errors, {
    ...asked.form,
    missing: (asked.form.missing ?? '').replaceAll('\n', ','),
  })

function show(asked: Asked, about: AboutAssessment, shell: Shell, status = 200): Reply {
  const { who } = about
  const ours = oursIn(about, asked)
  const title = 'Answer an assessment'
  if (!ours)
    return {
      title,
      status,
      view: (
        <>
          <PageHeading title={title} note={`${who.name} · ${who.where}`} below />
          <EmptyState title="There is nothing for you to answer.">
            It was not sent to {asked.viewer.organisationName}. Only a provider that it was sent to answers
            it. <a href={shell.back}>Go back</a>
          </EmptyState>
        </>
      ),
    }
  return { title, status, view: <AnswerForm who={who} ours={ours} shell={shell} /> }
}

const AnswerForm = ({ who, ours, shell }: { who: Who; ours: Receiver; shell: Shell }) => (
  <StayForm
    title={`Can you take ${who.firstName}?`}
    who={who}
    shell={shell}
    button="Send our answer"
    before={
      <p>
        Answer for version {ours.version}. <a href={readAddress(who.stayId, ours.version)}>Read it first</a>.
        You decide whether you can meet the need; you can change your answer later.
      </p>
    }
  >
    <input type="hidden" name="version" value={shell.from.typed.version ?? String(ours.version)} />
    <ChoiceField
      name="answer"
      label="Your answer"
      options={[
        { value: 'accepted', text: 'Yes, on this assessment' },
        { value: 'refused', text: 'No' },
      ]}
      from={shell.from}
    />
    <ChoiceField
      name="reason"
      label="If no: why not?"
      options={refusalReasons.map((value) => ({ value, text: refusalWords[value] }))}
      from={shell.from}
    />
    <div class="hw-assessment__missing">
      <Missing shell={shell} />
    </div>
    <LongTextField
      name="words"
      label="In your own words"
      hint="For a no: what they should know, so that they can act on it. For a yes: optional, for example from when."
      rows={3}
      from={shell.from}
    />
    <TextField name="saidBy" label="Answered by" width={20} from={shell.from} />
  </StayForm>
)

const Missing = ({ shell }: { shell: Shell }) => (
  <ChoicesField
    name="missing"
    label="If something is missing in it: what?"
    small
    options={sections.map(({ key, title }) => ({ value: key, text: title }))}
    from={shell.from}
  />
)
