import { move } from '../../actions/move.ts'
import { openPlaces } from '../../queries/open-places.ts'
import { stayForm } from '../stay-form.tsx'
import { whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'
import { MoveFields } from './view.tsx'

/** To another bed or ward of the same organisation. */
export const movePage = stayForm({
  at: '/stays/:stayId/move',
  may: 'admit and move',
  logs: 'opened the form for a move',
  title: 'Move to another bed or ward',
  button: 'Move',
  draft: 'move',
  load: (tx, { stay }, { viewer }) => openPlaces(tx, viewer.systemId, stay.organisationId),
  prefill: (_, { now, query }) => ({
    ...whenBoxes('happenedAt', now),
    place: query.get('ward') ? `${query.get('ward')}/${query.get('bed') ?? ''}` : '',
  }),
  read: (form, { asked: { now } }) => readForm(form, now),
  act: (tx, on, value) => move(tx, { ...on, ...value }),
  renamed: { bedId: 'place', wardId: 'place' },
  said: ({ bedId }) => (bedId ? 'Moved to another bed.' : 'Moved to the ward, without a bed.'),
  view: MoveFields,
})
