import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { recordOpening } from '../../../access/index.ts'
import { openStepUp } from '../../actions/open-step-up.ts'
import { placing } from '../../queries/opened-by.ts'
import { personOfNeed } from '../../queries/person-of-need.ts'
import { fromRecord } from '../../rules/from-record.ts'
import { placeAddress, placesAddress } from '../addresses.ts'
import type { Sources } from '../need/fields.tsx'
import { fieldsOf, readNeed, sentRows, visitRows } from '../need/form.ts'
import { knownRecord } from '../need/load-record.ts'
import { openShell, type Shell, sentShell, settle } from '../need-form.tsx'
import { readWho } from './form.ts'
import { StepUpView } from './view.tsx'

const draft = 'step-up'

/**
 * Somebody at home needs a bed or care today, so as not to be admitted: asked by a GP or a community team. Known by NHS
 * number and date of birth, or somebody new. With ?person= of somebody whose record is open already, it is filled from that.
 */
export const stepUpPage = page({
  at: '/step-up',
  may: 'find places',
  logs: 'opened the form for somebody at home',
  async get(asked) {
    const known = await knownPerson(asked, asked.query.get('person'))
    const says = { ...fieldsOf({ wants: ['step-up bed'], ...known?.filled.requires }), ...known?.says }
    const shell = await openShell(asked, { draft, back: placesAddress, says })
    return show(
      shell,
      known?.name ?? null,
      known?.filled.from ?? {},
      visitRows(known?.filled.requires.visits ?? []),
    )
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const known = await knownPerson(asked, form.personId)
    const again = (shell: Shell) => show(shell, known?.name ?? null, {}, sentRows(form), 422)
    const who = readWho(form, now)
    const { asked: requires, errors } = readNeed(form)
    const wrong = { ...('errors' in who ? who.errors : {}), ...errors }
    if ('errors' in who || Object.keys(wrong).length > 0)
      return again(sentShell(asked, { draft, back: placesAddress, errors: wrong }))
    const outcome = await openStepUp(tx, { by, now, person: who.person, requires, askedBy: form.askedBy })
    if (!isRefusal(outcome))
      await recordOpening(tx, { viewer: by, personId: outcome.personId, what: placing })
    const done = await settle(
      asked,
      outcome,
      { draft, back: placesAddress, said: 'Written down. Now ask who can.', fields: { wants: 'want' } },
      again,
    )
    return 'redirect' in done && !isRefusal(outcome)
      ? { ...done, redirect: placeAddress(outcome.needId) }
      : done
  },
})

async function knownPerson({ tx, viewer, now }: Asked, personId: string | null | undefined) {
  if (!personId || !isId(personId)) return null
  const person = await personOfNeed(tx, { systemId: viewer.systemId, personId, now })
  const record = person && (await knownRecord(tx, viewer, { personId, stayId: null }))
  return record ? { name: person.name, says: { personId }, filled: fromRecord(record) } : null
}

const show = (
  shell: Shell,
  name: string | null,
  sources: Sources,
  rows: ReturnType<typeof visitRows>,
  status = 200,
): Reply => ({
  title: 'Somebody at home',
  status,
  nav: '/places',
  wide: true,
  view: <StepUpView shell={shell} name={name} sources={sources} rows={rows} />,
})
