import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { recordOpening } from '../../../access/index.ts'
import { mergePeople } from '../../actions/merge-people.ts'
import type { PersonCard } from '../../queries/person-card.ts'
import { possibleDuplicates } from '../../queries/possible-duplicates.ts'
import { personAddress } from '../addresses.ts'
import { mergePage } from '../merge/route.tsx'
import { councilsOf, seenPerson } from '../seen-person.ts'
import { readForm } from './form.ts'
import { Candidates, Compare } from './view.tsx'

/** Which other records may be of this person; with ?with=<id> the two beside one another, and the joining of them. */
export const mergePeoplePage = page({
  at: '/people/:personId/merge',
  may: 'merge people',
  logs: 'looked for a second record',
  opens: 'personId',
  async get(asked) {
    const card = await seenPerson(asked.tx, asked.viewer, asked.params.personId ?? '')
    if (isRefusal(card)) return card
    const other = asked.query.get('with')
    if (other) return compare(asked, card, other, nothingTyped)
    const candidates = await possibleDuplicates(asked.tx, asked.viewer, card.personId)
    const view = (
      <Candidates
        candidates={candidates}
        compare={(personId) => mergePeoplePage.to({ personId: card.personId }, { with: personId })}
        back={personAddress(card.personId)}
      />
    )
    return { view, title: 'Look for a second record' }
  },
  async post(asked) {
    const { tx, viewer: by, now, form, query } = asked
    const card = await seenPerson(tx, by, asked.params.personId ?? '')
    if (isRefusal(card)) return card
    const other = query.get('with') ?? ''
    const read = readForm(form, [card.personId, other])
    if (!read.ok) return compare(asked, card, other, read, 422)
    const merged = await mergePeople(tx, { by, now, ...read.value })
    if (isRefusal(merged))
      return merged.fields ? compare(asked, card, other, { errors: merged.fields, typed: form }, 422) : merged
    return {
      redirect: personAddress(read.value.keptPersonId),
      said: 'The two records are one now.',
      undo: mergePage.to({ mergeId: merged.mergeId }),
    }
  },
})

async function compare(
  asked: Asked,
  card: PersonCard,
  otherId: string,
  from: Filled,
  status = 200,
): Promise<Reply> {
  const { tx, viewer } = asked
  const other = (await possibleDuplicates(tx, viewer, card.personId)).find((one) => one.personId === otherId)
  if (!other)
    return refuse('conflict', 'The other record no longer looks like this one, or was joined already')
  await recordOpening(tx, { viewer, personId: otherId, what: 'compared two records' })
  const { personId } = card
  const view = (
    <Compare
      here={mergePeoplePage.to({ personId }, { with: otherId })}
      once={newId()}
      back={mergePeoplePage.to({ personId })}
      from={from}
      one={{ personId, details: card }}
      other={other}
      today={dateOf(asked.now)}
      councils={await councilsOf(tx)}
    />
  )
  return { view, title: 'Compare two records', status, wide: true }
}
