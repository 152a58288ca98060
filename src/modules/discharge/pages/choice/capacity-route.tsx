import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { ChoiceField, LongTextField, TextField } from '../../../../ui/index.ts'
import { recordCapacity } from '../../actions/choice/record-capacity.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'

/** Whether the person can decide where to go; nothing else is decided here. */
export const capacityPage = page({
  at: '/stays/:stayId/choice/capacity',
  may: 'guide choice',
  logs: 'opened the form for capacity to choose',
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
    const draft = draftName(who)
    const { at, errors } = typedWhen(form, now)
    const { has } = form
    if (has !== 'yes' && has !== 'no') errors.has = 'Choose whether they can decide'
    for (const [name, longest] of Object.entries({ saidBy: 100, advocate: 100, consulted: 100, words: 2000 }))
      if ((form[name] ?? '').trim().length > longest)
        errors[name] = `This must be ${longest} characters or fewer`
    if ((has !== 'yes' && has !== 'no') || Object.keys(errors).length > 0)
      return show(who, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await recordCapacity(tx, {
      by,
      now,
      at,
      stayId,
      has,
      saidBy: form.saidBy ?? '',
      advocate: form.advocate,
      consulted: form.consulted,
      words: form.words,
    })
    const said =
      has === 'yes'
        ? 'Recorded: they can decide.'
        : 'Recorded: they cannot decide. A best interests meeting is next.'
    return settle(asked, outcome, { stayId, draft, said }, (shell) => show(who, shell, 422))
  },
})

const draftName = (who: Who) => `capacity-${who.stayId}`

const show = (who: Who, shell: Shell, status = 200) => ({
  title: 'Can they decide where to go?',
  status,
  view: (
    <StayForm
      title={`Can ${who.firstName} decide where to go?`}
      who={who}
      shell={shell}
      button="Record it"
      before={
        <p>
          About this one decision, at this time. Everyone is taken to be able to decide, with help, unless it
          is shown otherwise.
        </p>
      }
    >
      <ChoiceField
        name="has"
        label="With help, can they take it in, weigh it and say what they want?"
        options={[
          { value: 'yes', text: 'Yes, they can decide' },
          {
            value: 'no',
            text: 'No, they cannot make this decision',
            hint: { text: 'No letter will ask them to' },
          },
        ]}
        from={shell.from}
      />
      <TextField name="saidBy" label="Who assessed this" width={20} from={shell.from} />
      <LongTextField
        name="words"
        label="Why"
        hint="Needed for a no: what they could not do, and what was tried to help"
        rows={3}
        from={shell.from}
      />
      <TextField
        name="advocate"
        label="If no: independent advocate"
        hint="Their name. Ask for one when there is no family or friend to ask"
        width={20}
        from={shell.from}
      />
      <TextField
        name="consulted"
        label="If no: family, friend or attorney who is asked"
        width={20}
        from={shell.from}
      />
      <WhenFields from={shell.from} summary="This was not assessed just now" />
    </StayForm>
  ),
})
