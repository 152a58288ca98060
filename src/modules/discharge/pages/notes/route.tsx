import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { LongTextField } from '../../../../ui/index.ts'
import { addNote } from '../../actions/add-note.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'
import { readForm } from './form.ts'

/** A note for everyone who may see this person. */
export const notePage = page({
  at: '/stays/:stayId/note',
  may: 'answer waits',
  logs: 'opened the form for a note',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    return isRefusal(who) ? who : show(who, await openShell(asked, who.stayId, draftName(who)))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const read = readForm(form, now)
    if (!read.ok) return show(who, sentShell(asked, stayId, draftName(who), read.errors), 422)
    const outcome = await addNote(tx, { by, now, stayId, ...read.value })
    return settle(asked, outcome, { stayId, draft: draftName(who), said: 'Note added.' }, (shell) =>
      show(who, shell, 422),
    )
  },
})

const draftName = (who: Who) => `note-${who.stayId}`

const show = (who: Who, shell: Shell, status = 200) => ({
  title: 'Add a note',
  status,
  view: (
    <StayForm title="Add a note" who={who} shell={shell} button="Add the note">
      <LongTextField
        name="words"
        label="Note"
        hint="Everyone who may see this person can read it. Write what helps them get home."
        rows={4}
        from={shell.from}
      />
      <WhenFields from={shell.from} />
    </StayForm>
  ),
})
