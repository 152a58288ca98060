import { agoWords } from '../../../../platform/date-words.ts'
import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { localPath } from '../../../../platform/http/back.ts'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { changePerson } from '../../actions/change-person.ts'
import type { PersonCard } from '../../queries/person-card.ts'
import { personHistory } from '../../queries/person-history.ts'
import { personAddress } from '../addresses.ts'
import { councilsOf, seenPerson } from '../seen-person.ts'
import { clashOf, readForm, typedOf, wasOf } from './form.ts'
import { EditPerson, type EditProps } from './view.tsx'

/** Changes who somebody is. Whoever saves second is shown both values, and decides. */
export const editPersonPage = page({
  at: '/people/:personId/edit',
  may: 'change a person',
  logs: 'opened the form for details',
  opens: 'personId',
  async get(asked) {
    const card = await seenPerson(asked.tx, asked.viewer, personOf(asked))
    if (isRefusal(card)) return card
    const draft = await draftOf(asked.tx, asked.viewer, draftName(card))
    // What was typed against an older card still carries the version it was typed against.
    const seen = draft?.seen ?? card.version
    const was = draft?.was ?? wasOf(card)
    return show(asked, card, {
      from: { ...nothingTyped, typed: draft ?? typedOf(card) },
      kept: draft !== null,
      seen,
      was,
      councils: await councilsOf(asked.tx),
    })
  },
  async post(asked) {
    const { tx, viewer, now, form } = asked
    const card = await seenPerson(tx, viewer, personOf(asked))
    if (isRefusal(card)) return card
    // Asked for before the change: after a broken promise of the database nothing more can be asked.
    const councils = await councilsOf(tx)
    const read = readForm(form, dateOf(now), councils)
    const seen = form.seen ?? ''
    const was = form.was ?? ''
    if (!read.ok) return show(asked, card, { from: read, seen, was, councils }, 422)
    const changed = await changePerson(tx, {
      by: viewer,
      now,
      personId: card.personId,
      seen,
      details: read.value,
    })
    if (!isRefusal(changed)) {
      await dropDraft(tx, viewer, draftName(card))
      return { redirect: localPath(form.back, personAddress(card.personId)), said: 'Details saved.' }
    }
    if (changed.refused === 'conflict' && card.version !== seen) {
      const [last] = await personHistory(tx, viewer, card.personId)
      const clash = clashOf({ form, mine: read.value, now: card })
      const told = {
        ...clash,
        who: last?.by ?? 'Someone else',
        ago: last ? agoWords(last.at, now) : 'a moment ago',
      }
      const from = { errors: {}, typed: clash.typed }
      return show(asked, card, { from, seen: card.version, was: wasOf(card), clash: told, councils }, 409)
    }
    if (changed.fields)
      return show(asked, card, { from: { errors: changed.fields, typed: form }, seen, was, councils }, 422)
    return changed
  },
})

const personOf = (asked: Asked) => asked.params.personId ?? ''
const draftName = (card: PersonCard) => `person-${card.personId}`

function show(
  asked: Asked,
  card: PersonCard,
  props: Pick<EditProps, 'from' | 'seen' | 'was' | 'councils'> & Partial<Pick<EditProps, 'clash' | 'kept'>>,
  status = 200,
): Reply {
  const view = (
    <EditPerson
      kept={false}
      {...props}
      here={editPersonPage.to({ personId: card.personId })}
      once={newId()}
      draft={draftName(card)}
      back={personAddress(card.personId)}
      today={dateOf(asked.now)}
    />
  )
  return { view, title: 'Change a person’s details', status }
}
