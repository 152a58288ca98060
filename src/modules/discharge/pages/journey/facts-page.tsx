import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { PageHeading } from '../../../../ui/index.ts'
import { journey } from '../../queries/journey.ts'
import { journeyAddress } from '../addresses.ts'
import { HappenedTable, real } from './happened.tsx'

/** Every fact of a stay, corrected ones struck out with who corrected them and why. */
export const factsPage = page({
  at: '/stays/:stayId/facts',
  may: 'see people',
  logs: 'opened all facts',
  opens: 'stayId',
  async get({ tx, viewer, now, params, here }) {
    const found = await journey(tx, viewer, params.stayId ?? '', now)
    if (isRefusal(found)) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
    const { person } = found
    const facts = real(found.facts)
    const gone = facts.filter(({ standing }) => standing !== 'stands').length
    return {
      title: 'All facts',
      nav: '/list',
      wide: true,
      body: { live: 'page' },
      view: (
        <div class="hw-print-list">
          <p>
            <a href={journeyAddress(found.stay.stayId)}>Back to the journey</a>
          </p>
          <PageHeading
            title="Everything that was recorded"
            note={`${person.givenName} ${person.familyName}. ${facts.length} facts, ${gone} of them corrected or taken back. Nothing is ever deleted.`}
            below
          />
          <HappenedTable
            shown={{ journey: found, viewer, now, back: here, all: true }}
            facts={facts}
            caption="Everything that was recorded, newest first"
            hidden
          />
        </div>
      ),
    }
  },
})
