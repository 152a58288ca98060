import { page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { EmptyState, LongTextField, PageHeading, TextField } from '../../../../ui/index.ts'
import { receivingKinds, sendAssessment } from '../../actions/assessment/send-assessment.ts'
import { type OrganisationName } from '../organisation-options.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import type { Who } from '../who.ts'
import { type AboutAssessment, aboutAssessment } from './about.ts'
import { overviewAddress, writeAddress } from './addresses.ts'
import { boxes, boxField, offeredAs, readReceivers } from './send-form.ts'

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
    const { organisationIds, errors } = readReceivers(form, receiving(about))
    const words = form.words ?? ''
    if (words.trim().length > 2000) errors.words = 'This must be 2000 characters or fewer'
    if (Object.keys(errors).length > 0) return show(about, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await sendAssessment(tx, { by, now, stayId, organisationIds, words })
    const said = `Sent. ${organisationIds.length === 1 ? 'They' : 'Each of them'} can read and answer it now.`
    const settled = { stayId, draft, said, undo: 'none', fields: { organisations: boxField(0) } } as const
    return settle(asked, outcome, settled, (shell) => show(about, shell, 422))
  },
})

const draftName = (who: Who) => `assessment-send-${who.stayId}`

/** Those of the place who could receive somebody. */
const receiving = ({ names }: AboutAssessment): OrganisationName[] =>
  [...names.values()].filter(({ kind, ended }) => !ended && receivingKinds.includes(kind))

function show(about: AboutAssessment, shell: Shell, status = 200): Reply {
  const { who, state } = about
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
  const offered = receiving(about).filter(
    ({ organisationId }) => !held.some((one) => one.organisationId === organisationId),
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
            Whoever you send it to can read it until a week after {who.firstName} has left hospital, with sex,
            age and hospital. They do not see who it is, nor the record, until they are chosen. It cannot be
            unsent, so send it only to providers who might take {who.firstName}.{' '}
            <a href={overviewAddress(who.stayId)}>Who has it already</a>
          </p>
        }
      >
        {boxes.map((box) => (
          <TextField
            name={boxField(box)}
            label={box === 0 ? 'To' : `Also to (optional, ${box})`}
            hint={
              box === 0
                ? `Type part of a name and choose; ${offered.length} could receive somebody. For more than ${boxes.length}, send again.`
                : undefined
            }
            width={30}
            from={shell.from}
            attributes={{ list: 'receivers' }}
          />
        ))}
        <datalist id="receivers">
          {offered.map((one) => (
            <option value={offeredAs(one)}></option>
          ))}
        </datalist>
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
