import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { ChoiceField, ChoicesField, LongTextField, TextField } from '../../../../ui/index.ts'
import { answerAssessment } from '../../actions/assessment/answer-assessment.ts'
import { assessmentSentToUs, type SentToUs } from '../../queries/assessment/sent-to-us.ts'
import { refusalReasons, refusalWords } from '../../rules/assessment/refusals.ts'
import { sectionKeys, sections } from '../../rules/assessment/sections.ts'
import { inSentence } from '../../rules/thing.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { sentReadAddress } from './addresses.ts'
import { notSent } from './read-sent.tsx'

/** A provider says yes or no to what it was sent; no has a reason. Thumb-sized, for a phone in a corridor. */
export const answerAssessmentPage = page({
  at: '/assessments/:stayId/answer',
  may: 'answer assessments',
  logs: 'opened the form to answer a trusted assessment',
  async get(asked) {
    const sent = await sentHere(asked)
    if (!sent) return notSent
    const prefilled = { saidBy: asked.viewer.name, version: String(sent.ours.version) }
    return show(sent, await openShell(asked, sent.stayId, draftName(sent), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const sent = await sentHere(asked)
    if (!sent) return notSent
    const { stayId } = sent
    const draft = draftName(sent)
    const shared = { by, now, stayId, version: versionIn(form), saidBy: form.saidBy ?? '', words: form.words }
    const errors: Record<string, string> = {}
    if (form.answer !== 'accepted' && form.answer !== 'refused') errors.answer = 'Choose yes or no'
    if ((form.words?.trim().length ?? 0) > 2000) errors.words = 'This must be 2000 characters or fewer'
    if ((form.saidBy?.trim().length ?? 0) > 100) errors.saidBy = 'This must be 100 characters or fewer'
    if (Object.keys(errors).length > 0) return show(sent, again(asked, stayId, draft, errors), 422)
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
      return show(sent, again(asked, stayId, draft, outcome.fields), 422)
    const said = form.answer === 'accepted' ? 'You said yes. They know.' : 'You said no. They know why.'
    // A slip is put right by answering again.
    return settle(asked, outcome, { stayId, draft, said, undo: 'none' }, (shell) => show(sent, shell, 422))
  },
})

const sentHere = ({ tx, viewer, params }: Asked) => assessmentSentToUs(tx, viewer, params.stayId ?? '')
const draftName = ({ stayId }: SentToUs) => `assessment-answer-${stayId}`
const versionIn = ({ version }: Record<string, string>) =>
  /^\d{1,6}$/.test(version ?? '') ? Number(version) : -1

const again = (asked: Asked, stayId: string, draft: string, errors: Record<string, string>) =>
  sentShell(asked, stayId, draft, errors, {
    ...asked.form,
    missing: (asked.form.missing ?? '').replaceAll('\n', ','),
  })

const show = (sent: SentToUs, shell: Shell, status = 200): Reply => ({
  title: 'Answer an assessment',
  status,
  view: <AnswerForm sent={sent} shell={shell} />,
})

const AnswerForm = ({ sent: { stayId, person, where, ours }, shell }: { sent: SentToUs; shell: Shell }) => (
  <StayForm
    title={`Can you take ${inSentence(person)}?`}
    who={{ name: person, age: null, where }}
    shell={shell}
    button="Send our answer"
    before={
      <p>
        Answer for version {ours.version}. <a href={sentReadAddress(stayId, ours.version)}>Read it first</a>.
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
