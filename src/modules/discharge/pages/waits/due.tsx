import { timeWords } from '../../../../platform/date-words.ts'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { LongTextField } from '../../../../ui/index.ts'
import { changeDue } from '../../actions/change-due.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { dueWords } from '../wait-words.ts'
import { type AboutWait, aboutWaitHere, openWaitForm, WaitSummary } from './deed-page.tsx'
import { readDue } from './new-wait-form.ts'
import { DueFields } from './new-wait-view.tsx'

const logs = 'opened a wait: due date'

/** Sets or moves the day by which a wait should be done; every earlier date is kept, and the others are told. */
export const duePage = page({
  at: '/waits/:waitId/due',
  may: 'answer waits',
  logs,
  opens: 'stayId',
  async get(asked) {
    const about = await openWaitForm(asked, 'move the due date', logs)
    if (isRefusal(about)) return about
    const { due } = about.wait
    const says = { ...dateBoxes('due', due?.on ?? null), dueTime: due?.at ? timeWords(due.at) : '' }
    return show(asked, about, await openShell(asked, about.who.stayId, draftName(asked), says))
  },
  async post(asked) {
    const about = await aboutWaitHere(asked)
    if (isRefusal(about)) return about
    const { tx, viewer: by, now, form } = asked
    const { stayId } = about.who
    const draft = draftName(asked)
    const { due, errors } = readDue(form, now)
    if (!due && Object.keys(errors).length === 0) errors.due = 'Enter the day by which it should be done'
    if (about.wait.due && !form.reason?.trim()) errors.reason = 'Enter why the date moves'
    if (!due || Object.keys(errors).length > 0)
      return show(asked, about, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await changeDue(tx, {
      by,
      now,
      stayId,
      waitId: about.wait.waitId,
      due,
      reason: form.reason,
    })
    const said = `Due ${dueWords({ on: due.on, at: due.at ?? null }, now)}. The others are told.`
    return settle(asked, outcome, { stayId, draft, said }, (shell) => show(asked, about, shell, 422))
  },
})

const draftName = ({ params }: Asked) => `wait-due-${params.waitId}`

const show = (asked: Asked, about: AboutWait, shell: Shell, status = 200): Reply => ({
  title: 'When it is due',
  status,
  view: (
    <StayForm
      title="When is this due?"
      who={about.who}
      shell={shell}
      button="Save the date"
      before={<WaitSummary about={about} asked={asked} />}
    >
      <DueFields from={shell.from} />
      {about.wait.due && (
        <LongTextField
          name="reason"
          label="Why does the date move?"
          hint="Every earlier date stays visible"
          rows={2}
          from={shell.from}
        />
      )}
    </StayForm>
  ),
})
