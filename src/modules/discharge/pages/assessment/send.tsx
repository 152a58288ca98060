import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { ChoicesField, EmptyState, LongTextField, PageHeading } from '../../../../ui/index.ts'
import { receivingKinds, sendAssessment } from '../../actions/assessment/send-assessment.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import type { Who } from '../who.ts'
import { type AboutAssessment, aboutAssessment } from './about.ts'
import { overviewAddress, writeAddress } from './addresses.ts'

/** Sends the latest version to providers. */
export const sendAssessmentPage = page({
  at: '/stays/:stayId/assessments/send',
  may: 'assess for providers',
  logs: 'opened the form to send the trusted assessment',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    return show(about, await openShell(asked, about.who.stayId, draftName(about.who)))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const { stayId } = about.who
    const draft = draftName(about.who)
    const organisationIds = (form.organisations ?? '').split('\n').filter(isId)
    const words = form.words ?? ''
    const errors = words.trim().length > 2000 ? { words: 'This must be 2000 characters or fewer' } : null
    if (errors) return show(about, again(asked, stayId, draft, errors), 422)
    const outcome = await sendAssessment(tx, { by, now, stayId, organisationIds, words })
    if (isRefusal(outcome) && outcome.fields)
      return show(about, again(asked, stayId, draft, outcome.fields), 422)
    const said = `Sent. ${organisationIds.length === 1 ? 'They' : 'Each of them'} can open the record now.`
    return settle(asked, outcome, { stayId, draft, said, undo: 'none' }, (shell) => show(about, shell, 422))
  },
})

const draftName = (who: Who) => `assessment-send-${who.stayId}`

// Several ticks come with a line feed between; the field wants commas.
const again = (asked: Asked, stayId: string, draft: string, errors: Record<string, string>) =>
  sentShell(asked, stayId, draft, errors, {
    ...asked.form,
    organisations: (asked.form.organisations ?? '').replaceAll('\n', ','),
  })

function show(about: AboutAssessment, shell: Shell, status = 200): Reply {
  const { who, state, names } = about
  const { latest, receivers } = state
  const title = 'Send the trusted assessment'
  if (!latest)
    return {
      title,
      status,
      view: (
        <>
          <PageHeading title={title} note={`${who.name} · ${who.where}`} below />
          <EmptyState title="There is nothing to send yet.">
            <a href={writeAddress(who.stayId)}>Write the assessment first</a>
          </EmptyState>
        </>
      ),
    }
  const held = receivers.filter((one) => one.version === latest.version && one.answer?.answer !== 'refused')
  const offered = [...names.values()].filter(
    ({ organisationId, kind, ended }) =>
      !ended &&
      (receivingKinds as readonly string[]).includes(kind) &&
      !held.some((one) => one.organisationId === organisationId),
  )
  return {
    title,
    status,
    view: (
      <StayForm
        title={`Send version ${latest.version} to providers`}
        who={who}
        shell={shell}
        button="Send"
        before={
          <p>
            Whoever you send it to can open this record from now until a week after {who.firstName} has left
            hospital, and is listed under “Who may see this”. It cannot be unsent, so send it only to
            providers who might take {who.firstName}.{' '}
            <a href={overviewAddress(who.stayId)}>Who has it already</a>
          </p>
        }
      >
        <div class="hw-in-columns">
          <ChoicesField
            name="organisations"
            label="To"
            small
            options={offered.map(({ organisationId, name, kind }) => ({
              value: organisationId,
              text: `${name} (${kind})`,
            }))}
            from={shell.from}
          />
        </div>
        <LongTextField
          name="words"
          label="What to tell them (optional)"
          hint="For example: can you say by noon?"
          rows={2}
          from={shell.from}
        />
      </StayForm>
    ),
  }
}
