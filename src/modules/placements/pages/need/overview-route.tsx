import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { factNames } from '../../queries/fact-names.ts'
import { openNeeds } from '../../queries/open-needs.ts'
import { personOfNeed } from '../../queries/person-of-need.ts'
import { afterCrisis } from '../../rules/crisis-care.ts'
import { deriveNeed } from '../../rules/derive-need.ts'
import { shownTo } from '../../rules/shown.ts'
import { needFactsOf } from '../../store.ts'
import { needHere, recordPlacing } from '../need-here.ts'
import { ShownView } from './shown-view.tsx'
import { NeedView } from './view.tsx'

/** One need from beginning to end: what is needed, who was asked, what happened. Also once it is over. */
export const needPage = page({
  at: '/needs/:needId',
  may: 'see people',
  logs: 'opened a need',
  opens: 'stayId',
  async get(asked) {
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    await recordPlacing(asked, row)
    const { tx, viewer, now } = asked
    const facts = await needFactsOf(tx, viewer.systemId, row.needId)
    const need = deriveNeed(facts)
    if (!need) return refuse('not-found', 'There is no such need')
    const after = row.crisis
      ? (afterCrisis(row.needId, await openNeeds(tx, viewer.systemId, row.personId))?.wants ?? null)
      : null
    const names = await factNames(tx, viewer.systemId, facts)
    return {
      title: 'What is needed',
      nav: '/places',
      wide: true,
      body: { live: 'page' },
      view: (
        <NeedView row={row} need={need} facts={facts} after={after} names={names} viewer={viewer} now={now} />
      ),
    }
  },
})

/** What each will see: the very words, before and after being chosen. */
export const shownPage = page({
  at: '/needs/:needId/shown',
  may: 'find places',
  logs: 'opened what a provider is shown',
  opens: 'stayId',
  async get(asked) {
    const row = await needHere(asked)
    if (isRefusal(row)) return row
    await recordPlacing(asked, row)
    const { tx, viewer, now } = asked
    const person = await personOfNeed(tx, { systemId: viewer.systemId, personId: row.personId, now })
    if (!person) return refuse('not-found', 'There is no such need')
    return {
      title: 'What each will see',
      nav: '/places',
      view: <ShownView row={row} shown={shownTo(row.requires, person.shown)} />,
    }
  },
})
