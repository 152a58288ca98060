import { dateWords } from '../../../../platform/date-words.ts'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChoicesField, EmptyState, SelectField } from '../../../../ui/index.ts'
import { openTemplate } from '../../actions/open-template.ts'
import { awaitsWords, usualOwner } from '../../rules/awaits.ts'
import { deriveDischarge } from '../../rules/derive-status.ts'
import type { Pathway } from '../../rules/facts.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { templates } from '../../rules/templates.ts'
import { isOpen } from '../../rules/wait.ts'
import { factsOf } from '../../store.ts'
import { canBeAsked, type OrganisationName, organisationNames } from '../organisation-options.ts'
import { openShell, type Shell, StayForm, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { listedWaits, ownerField, readTemplate } from './template-form.ts'
import { usualOwnerFor } from './usual.ts'

/** The waits usual for a pathway, several opened at once. */
export const templatePage = page({
  at: '/stays/:stayId/waits/template',
  may: 'change waits',
  logs: 'opened the usual list of waits',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const usual = await usualFor(asked, who, asked.query.get('pathway'))
    const shell = await openShell(asked, who.stayId, draftName(who, usual), {
      only: usual.lines.map(({ awaits }) => awaits).join(','),
    })
    return show(asked, who, usual, {
      ...shell,
      from: { ...shell.from, typed: listedWaits(shell.from.typed) },
    })
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const usual = await usualFor(asked, who, form.pathway ?? null)
    const draft = draftName(who, usual)
    const read = readTemplate(
      form,
      usual.several.map(({ kind }) => kind),
    )
    if (!read.ok)
      return show(asked, who, usual, sentShell(asked, stayId, draft, read.errors, read.typed), 422)
    const outcome = await openTemplate(tx, { by, now, stayId, pathway: usual.pathway, ...read.value })
    const said = `Written down: ${read.value.only.length} ${read.value.only.length === 1 ? 'thing' : 'things'} to wait for.`
    return settle(asked, outcome, { stayId, draft, said }, (shell) =>
      show(asked, who, usual, { ...shell, from: { ...shell.from, typed: listedWaits(form) } }, 422),
    )
  },
})

type Usual = Awaited<ReturnType<typeof usualFor>>

const draftName = (who: Who, { pathway }: Usual) => `waits-${pathway}-${who.stayId}`

async function usualFor({ tx, viewer, now }: Asked, who: Who, asked: string | null) {
  const { status, waits } = deriveDischarge(await factsOf(tx, viewer.systemId, who.stayId))
  const pathway: Pathway =
    asked && Object.hasOwn(templates, asked) ? (asked as Pathway) : (status.pathway ?? 'P1')
  const names = await organisationNames(tx, viewer.systemId)
  const organisations = canBeAsked(names)
  const open = new Set(waits.filter(isOpen).map((wait) => wait.awaits))
  const lines = templates[pathway]
    .filter(({ awaits }) => !open.has(awaits))
    .map(({ awaits, days }) => {
      const owner = usualOwnerFor(awaits, who, organisations)
      const name = owner.ownerOrganisationId ? names.get(owner.ownerOrganisationId)!.name : owner.ownerPerson
      return { awaits, due: dateWords(dateOf(now).add({ days }), dateOf(now)), owner: name ?? null }
    })
  const unsettled = new Set(
    lines.filter(({ owner }) => owner === null).map(({ awaits }) => usualOwner(awaits)),
  )
  const several = [...unsettled]
    .map((kind) => ({ kind, of: organisations.filter((one) => one.kind === kind) }))
    .filter(({ of }) => of.length > 1)
  return { pathway, decided: status.pathway, lines, several }
}

function show(asked: Asked, who: Who, usual: Usual, shell: Shell, status = 200): Reply {
  const { pathway, lines, several } = usual
  const title = 'What they usually wait for'
  if (lines.length === 0)
    return {
      title,
      view: (
        <EmptyState title="All of the usual things are waited for already.">
          {<a href={shell.back}>Back to {who.firstName}</a>}
        </EmptyState>
      ),
    }
  return {
    title,
    status,
    view: (
      <StayForm
        title={`What ${who.firstName} usually waits for`}
        who={who}
        shell={shell}
        button="Write these down"
        before={<Others who={who} usual={usual} back={shell.back} />}
      >
        <input type="hidden" name="pathway" value={pathway} />
        <ChoicesField
          name="only"
          label={`${pathwayWords[pathway]}: the usual list`}
          hint="Untick what is not needed. Those that are open already are left out."
          small
          options={lines.map(({ awaits, due, owner }) => ({
            value: awaits,
            text: awaitsWords(awaits),
            hint: `${owner ?? 'Nobody yet'}, due ${due}`,
          }))}
          from={shell.from}
        />
        {several.map(({ kind, of }) => (
          <SelectField
            name={ownerField(kind)}
            label={`Which ${kind}?`}
            options={[{ value: '', text: 'Nobody yet' }, ...of.map(optionOf)]}
            from={shell.from}
          />
        ))}
      </StayForm>
    ),
  }
}

const optionOf = ({ organisationId, name }: OrganisationName) => ({ value: organisationId, text: name })

const Others = ({ who, usual: { pathway, decided }, back }: { who: Who; usual: Usual; back: string }) => (
  <p>
    {decided ? 'This is the list of the pathway that was decided. ' : 'No pathway is decided yet. '}
    Other lists:{' '}
    {(Object.keys(templates) as Pathway[])
      .filter((one) => one !== pathway)
      .map((one, i) => (
        <>
          {i > 0 && ', '}
          <a href={templatePage.to({ stayId: who.stayId }, { pathway: one, back })}>
            {pathwayWords[one].toLowerCase()}
          </a>
        </>
      ))}
    .
  </p>
)
