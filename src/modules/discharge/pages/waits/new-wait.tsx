import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { openWait } from '../../actions/open-wait.ts'
import { awaitsList, isAwaits } from '../../rules/awaits.ts'
import { deriveDischarge } from '../../rules/derive-status.ts'
import { factsOf } from '../../store.ts'
import { canBeAsked, organisationNames } from '../organisation-options.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { readNewWait } from './new-wait-form.ts'
import { NewWait } from './new-wait-view.tsx'
import { usualDays, usualOwnerFor } from './usual.ts'

/** Writes down what somebody waits for, and from whom. */
export const newWaitPage = page({
  at: '/stays/:stayId/waits/new',
  may: 'change waits',
  logs: 'opened the form for a wait',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const known = await knownFor(asked, who)
    const awaits = asked.query.get('awaits') ?? ''
    const usual = Object.fromEntries(new URLSearchParams(known.fills.get(awaits)))
    const shell = await openShell(asked, who.stayId, draftName(who), { owner: 'usual', ...usual, awaits })
    return show(who, shell, known)
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    const known = await knownFor(asked, who)
    const read = readNewWait(form, now)
    if (!read.ok) return show(who, sentShell(asked, stayId, draft, read.errors), known, 422)
    const { owner: chosen, awaits, ...wait } = read.value
    const owner =
      chosen === 'usual' ? { ...usualOwnerFor(awaits, who, known.organisations), ...personOf(form) } : chosen
    const outcome = await openWait(tx, { by, now, stayId, awaits, ...wait, ...owner })
    const asks = known.organisations.find((one) => one.organisationId === owner.ownerOrganisationId)
    const said = asks
      ? `Asked. ${asks.name} sees it now.`
      : owner.ownerPerson
        ? 'Written down.'
        : 'Written down. Nobody owns it yet.'
    return settle(
      asked,
      outcome,
      { stayId, draft, said, fields: { ownerOrganisationId: 'owner' } },
      (shell) => show(who, shell, known, 422),
    )
  },
})

const draftName = (who: Who) => `wait-${who.stayId}`

const personOf = ({ ownerPerson }: Record<string, string>) =>
  ownerPerson?.trim() ? { ownerPerson: ownerPerson.trim() } : {}

type Known = Awaited<ReturnType<typeof knownFor>>

async function knownFor({ tx, viewer, now }: Asked, who: Who) {
  const organisations = canBeAsked(await organisationNames(tx, viewer.systemId))
  const { status } = deriveDischarge(await factsOf(tx, viewer.systemId, who.stayId))
  const today = dateOf(now)
  // What the form's other fields become when one of these is chosen.
  const fills = new Map<string, string>(
    awaitsList.map(({ code }) => {
      const owner = usualOwnerFor(code, who, organisations)
      const due = dateBoxes('due', today.add({ days: usualDays(code, status.pathway) }))
      return [
        code,
        new URLSearchParams({
          owner: owner.ownerOrganisationId ?? (owner.ownerPerson ? 'family' : 'nobody'),
          ...due,
        }).toString(),
      ]
    }),
  )
  return { organisations, fills, pathway: status.pathway }
}

const show = (who: Who, shell: Shell, { organisations, fills }: Known, status = 200): Reply => ({
  title: 'Something to wait for',
  status,
  view: (
    <NewWait
      who={who}
      shell={shell}
      organisations={organisations}
      fills={fills}
      chosen={isAwaits(shell.from.typed.awaits ?? '')}
    />
  ),
})
