import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { localPath } from '../../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled } from '../../../../ui/index.ts'
import { recordOpening } from '../../../access/index.ts'
import { type Admit as Asks, admit } from '../../actions/admit.ts'
import { type OpenPlace, openPlaces } from '../../queries/open-places.ts'
import { type PerhapsSame, perhapsSame } from '../../queries/same-person.ts'
import { whereabouts } from '../../queries/whereabouts.ts'
import { journeyAddress } from '../addresses.ts'
import { undoAddress } from '../undo/address.ts'
import { whenBoxes } from '../when.tsx'
import { type AdmitTyped, readForm, readSame, type Same } from './form.ts'
import { Admit, SamePerson } from './view.tsx'

/** Someone comes in. Where a record may be theirs already, a second step asks before a new one is made. */
export const admitPage = page({
  at: '/stays/new',
  may: 'admit and move',
  logs: 'opened the form for an admission',
  async get(asked) {
    const { tx, viewer, now, query } = asked
    const draft = await draftOf(tx, viewer, 'admit')
    const wardId = query.get('ward')
    const place = wardId ? { place: `${wardId}/${query.get('bed') ?? ''}` } : {}
    const typed = { ...whenBoxes('admittedAt', now), ...draft, ...place }
    return show(asked, await placesFor(asked), { errors: {}, typed }, { kept: draft !== null })
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    // Read before the change: after a broken promise of the database nothing more can be asked.
    const places = await placesFor(asked)
    const again = (errors: Filled['errors'], status = 422) =>
      show(asked, places, { errors, typed: form }, { status })
    if (form.change === 'yes') return again({}, 200)
    const read = readForm(form, now)
    if (!read.ok) return again(read.errors)
    const same = await perhapsSame(tx, by, read.value.details)
    const said = readSame(form.same)
    const person = whose(read.value, same, said)
    if (!person)
      return ask(
        asked,
        same,
        form.same === undefined && form.asked === undefined ? undefined : 'Choose who it is',
      )
    const { details: _, ...where } = read.value
    const admitted = await admit(tx, { by, now, person, ...where })
    if (isRefusal(admitted)) return admitted.fields ? again(renamed(admitted.fields)) : admitted
    await dropDraft(tx, by, 'admit')
    const redirect = localPath(form.back, journeyAddress(admitted.stayId))
    return {
      redirect,
      said: admitted.wasKnown ? 'Admitted, to the record that was there.' : 'Admitted.',
      undo: undoAddress(admitted.factId),
    }
  },
})

const placesFor = ({ tx, viewer }: Asked) => openPlaces(tx, viewer.systemId, viewer.organisationId ?? '')

/** Whom to admit, once it is clear; null while it has to be asked. */
function whose({ details }: AdmitTyped, same: PerhapsSame, said: Same): Asks['person'] | null {
  if (same.seen.length === 0 && !same.unseen) return { details }
  if (said === 'new') return same.mayBeNew ? { details, certainlyNew: true } : null
  if (said === 'known') return same.unseen ? { details } : null
  // Only a record that was shown can be chosen.
  return said && same.seen.some(({ found }) => found.personId === said.personId) ? said : null
}

async function ask(asked: Asked, same: PerhapsSame, error: string | undefined): Promise<Reply> {
  const { tx, viewer, now, form } = asked
  const personIds = same.seen.map(({ found }) => found.personId)
  for (const personId of personIds)
    await recordOpening(tx, { viewer, personId, what: 'compared with someone being admitted' })
  const stays = await whereabouts(tx, viewer.systemId, { personIds })
  const view = (
    <SamePerson
      here={admitPage.to()}
      once={newId()}
      typed={{ ...form, asked: 'yes' }}
      error={error}
      same={same}
      stays={stays}
      now={now}
    />
  )
  return { view, title: 'Is this the same person?', status: error ? 422 : 200 }
}

const renamed = ({ bedId, wardId, ...fields }: Record<string, string>): Record<string, string> => {
  const place = bedId ?? wardId
  return place ? { ...fields, place } : fields
}

function show(
  asked: Asked,
  places: readonly OpenPlace[],
  from: Filled,
  { kept = false, status = 200 } = {},
): Reply {
  const wardId = asked.query.get('ward') ?? (from.typed.place?.split('/')[0] || null)
  const back = localPath(from.typed.back ?? asked.query.get('back'), '')
  const view = (
    <Admit
      here={admitPage.to()}
      once={newId()}
      back={back}
      cancel={back || (wardId ? `/wards/${wardId}` : '/wards')}
      from={from}
      kept={kept}
      places={places}
      wardId={wardId ?? asked.viewer.wardId ?? null}
    />
  )
  return { view, title: 'Admit someone', status }
}
