import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { InsetText, LongTextField } from '../../../../ui/index.ts'
import { changeOwner } from '../../actions/change-owner.ts'
import { canBeAsked } from '../organisation-options.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { typedWhen } from '../typed-moment.ts'
import { ownerWords } from '../wait-words.ts'
import { WhenFields } from '../when-fields.tsx'
import { type AboutWait, aboutWaitHere, openWaitForm, WaitSummary } from './deed-page.tsx'
import { OwnerFields, readOwner } from './owner-fields.tsx'

const logs = 'opened a wait: owner'

/** Passes a wait on. Nothing leaves one party's hands without the others being told, and the page says who is. */
export const ownerPage = page({
  at: '/waits/:waitId/owner',
  may: 'answer waits',
  logs,
  opens: 'stayId',
  async get(asked) {
    const about = await openWaitForm(asked, 'pass on', logs)
    if (isRefusal(about)) return about
    return show(asked, about, await openShell(asked, about.who.stayId, draftName(asked)))
  },
  async post(asked) {
    const about = await aboutWaitHere(asked)
    if (isRefusal(about)) return about
    const { tx, viewer: by, now, form } = asked
    const { stayId } = about.who
    const draft = draftName(asked)
    const when = typedWhen(form, now)
    const { owner, errors: ownerErrors } = readOwner(form)
    const errors = { ...ownerErrors, ...when.errors }
    if (owner === 'usual' || Object.keys(errors).length > 0)
      return show(asked, about, sentShell(asked, stayId, draft, errors), 422)
    const outcome = await changeOwner(tx, {
      by,
      now,
      stayId,
      waitId: about.wait.waitId,
      ...owner,
      reason: form.reason,
      at: when.at,
    })
    const name = owner.ownerOrganisationId ? about.names.get(owner.ownerOrganisationId)?.name : null
    const said = name ? `Passed on. ${name} sees it now.` : 'Owner changed.'
    return settle(
      asked,
      outcome,
      { stayId, draft, said, fields: { ownerOrganisationId: 'owner' } },
      (shell) => show(asked, about, shell, 422),
    )
  },
})

const draftName = ({ params }: Asked) => `wait-owner-${params.waitId}`

const show = (asked: Asked, about: AboutWait, shell: Shell, status = 200): Reply => ({
  title: 'Who has to do it',
  status,
  view: (
    <StayForm
      title="Who has to do this?"
      who={about.who}
      shell={shell}
      button="Pass it on"
      before={<WaitSummary about={about} asked={asked} />}
    >
      <InsetText>
        <p>{toldWords(asked, about)}</p>
      </InsetText>
      <OwnerFields
        from={shell.from}
        organisations={canBeAsked(about.names)}
        choices={['choose', 'nobody', 'family']}
        label="From now on"
      />
      <LongTextField name="reason" label="Why it changes (optional)" rows={2} from={shell.from} />
      <WhenFields from={shell.from} />
    </StayForm>
  ),
})

/** "Told: Smallshire council, that it was passed on. The new owner sees it at once." */
function toldWords({ viewer }: Asked, { wait, names }: AboutWait): string {
  const told = new Set(
    [wait.owner?.organisationId ?? null, wait.openedFor].filter(
      (id) => id !== null && id !== viewer.organisationId,
    ),
  )
  const list = new Intl.ListFormat('en-GB').format(
    [...told].map((id) => ownerWords({ organisationId: id, person: null }, names)),
  )
  return `${list ? `${list} will be told that it was passed on. ` : ''}The new owner sees it at once in their Today, and can open this record.`
}
