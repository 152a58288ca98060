import { PageHeading, SummaryList } from '../../../../ui/index.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import type { Shown } from '../../rules/facts.ts'
import { placeAddress } from '../addresses.ts'
import { WhoLine } from '../need-form.tsx'
import { WhoSeesWhat } from './who-sees-what.tsx'

const said = (words: string) => words || 'not said'

/** The very words a provider reads, and what is closed to it until it is chosen. */
export const ShownView = ({ row, shown }: { row: BoardRow; shown: Shown }) => (
  <>
    <PageHeading title="What each will see" note={<WhoLine row={row} />} below />
    <h2>Whoever is asked now reads</h2>
    <SummaryList
      rows={[
        ['Who', shown.who],
        ['Needs', shown.wants],
        ['Visits', shown.visits.join('; ')],
        ['With', shown.needs.join(', ')],
        ['Where', shown.where],
        ['From', shown.from ?? ''],
        ['About them', shown.about],
        ['Would like', shown.wouldLike],
        ['Why they wait', shown.waiting],
      ].map(([key, value]) => ({ key: { text: key! }, value: { text: said(value!) } }))}
    />
    {row.asks.length > 0 && (
      <p class="hw-second">Who was asked earlier keeps the words that were true then.</p>
    )}
    <WhoSeesWhat />
    <p>
      <a href={placeAddress(row.needId)}>Back</a>
    </p>
  </>
)
