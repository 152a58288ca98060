import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { LongTextField, SelectField } from '../../../../ui/index.ts'
import { isReferred } from '../../actions/decide-pathway.ts'
import { refer } from '../../actions/refer.ts'
import { factsOf } from '../../store.ts'
import { canBeAsked, optionsOf, organisationNames } from '../organisation-options.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { WhenFields } from '../when-fields.tsx'
import { type Who, whoHere } from '../who.ts'
import { readForm } from './form.ts'

/** Refers somebody to an organisation, which opens the record to it. */
export const referPage = page({
  at: '/stays/:stayId/refer',
  may: 'change waits',
  logs: 'opened the form for a referral',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    return isRefusal(who) ? who : show(asked, who, await openShell(asked, who.stayId, draftName(who)))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    const read = readForm(form, now)
    if (!read.ok) return show(asked, who, sentShell(asked, stayId, draft, read.errors), 422)
    const outcome = await refer(tx, { by, now, stayId, ...read.value })
    const settled = {
      stayId,
      draft,
      said: 'Referred. They can open the record now.',
      fields: { ownerOrganisationId: 'organisation' },
    }
    return settle(asked, outcome, settled, (shell) => show(asked, who, shell, 422))
  },
})

const draftName = (who: Who) => `refer-${who.stayId}`

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const { systemId } = asked.viewer
  const facts = await factsOf(asked.tx, systemId, who.stayId)
  const askable = canBeAsked(await organisationNames(asked.tx, systemId))
  const others = askable.filter(
    ({ organisationId }) => organisationId !== who.organisationId && !isReferred(facts, organisationId),
  )
  return {
    title: 'Refer to an organisation',
    status,
    view: (
      <StayForm
        title={`Refer ${who.firstName}`}
        who={who}
        shell={shell}
        button="Refer"
        before={
          <p>
            Whoever you refer to can open this record from now until a week after {who.firstName} has left
            hospital, and is listed under “Who may see this”.
          </p>
        }
      >
        <SelectField
          name="organisation"
          label="To"
          options={[{ value: '', text: 'Choose' }, ...optionsOf(others)]}
          from={shell.from}
        />
        <LongTextField name="words" label="What they should know (optional)" rows={3} from={shell.from} />
        <WhenFields from={shell.from} />
      </StayForm>
    ),
  }
}
