import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { mayDo, organisations, whoLooked } from '../../../access/index.ts'
import {
  contactsOf,
  councilsOf,
  personHistory,
  possibleDuplicates,
  seenPerson,
} from '../../../people/index.ts'
import { whereabouts } from '../../queries/whereabouts.ts'
import { PersonView } from './view.tsx'

/** A person's card: who they are, who to ring, what they need, where they have been, who looked. */
export const personPage = page({
  at: '/people/:personId',
  may: 'see people',
  logs: 'opened the details',
  opens: 'personId',
  async get({ tx, viewer, now, params }) {
    const card = await seenPerson(tx, viewer, params.personId ?? '')
    if (isRefusal(card)) return card
    const { personId } = card
    const mayMerge = mayDo(viewer, 'merge people')
    const view = (
      <PersonView
        card={card}
        contacts={await contactsOf(tx, viewer, personId)}
        history={await personHistory(tx, viewer, personId)}
        stays={await whereabouts(tx, viewer.systemId, { personIds: [personId] })}
        duplicates={mayMerge ? await possibleDuplicates(tx, viewer, personId) : []}
        openings={await whoLooked(tx, personId)}
        councils={await councilsOf(tx)}
        organisations={new Map((await organisations(tx)).map((one) => [one.organisationId, one.shortName]))}
        now={now}
        mayChange={mayDo(viewer, 'change a person')}
        mayMerge={mayMerge}
      />
    )
    return { view, title: 'A person’s details', wide: true }
  },
})
