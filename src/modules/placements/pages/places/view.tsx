import { timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import { ChangedBar, EmptyState, type Filled, KeysBar, LiveMark, PageHeading } from '../../../../ui/index.ts'
import type { BoardColumn } from '../../rules/board.ts'
import { placeAddress, placesAddress, stepUpAddress } from '../addresses.ts'
import { Column } from './column.tsx'
import { Corner } from './corner.tsx'
import type { Board, Chosen } from './load.ts'
import { Panel } from './panel.tsx'

export type PlacesProps = {
  board: Board
  chosen: Chosen | null
  viewer: SignedIn
  now: Instant
  /** What was typed in the panel's form and could not be taken. */
  from: Filled
  /** Every option, not only the first nine. */
  all: boolean
}

const titles: Record<BoardColumn, { title: string; none: string }> = {
  needs: { title: 'Needs a place', none: 'Nobody waits to be looked for.' },
  out: { title: 'Offers out', none: 'Nobody is asked now.' },
  chosen: { title: 'Chosen, preparing', none: 'Nothing is being prepared.' },
}

/** Three columns of one queue; beside them one person, and what could take them. */
export const PlacesView = (props: PlacesProps) => {
  const { board, chosen, viewer, now } = props
  const here = chosen ? placeAddress(chosen.row.needId) : placesAddress
  return (
    <div data-places="" class={chosen ? 'hw-places-page hw-places-page--one' : 'hw-places-page'}>
      <PageHeading
        title="Find a place"
        note={`${board.people} ${board.people === 1 ? 'person' : 'people'}. Longest ready first.`}
      >
        <Corner viewer={viewer} unmet={board.unmet} />
        <LiveMark at={timeWords(now)} />
      </PageHeading>
      <div hidden data-changed-bar="" data-changed-wrap="">
        <ChangedBar href={here} label="Show it">
          Something here was changed while you were choosing.
        </ChangedBar>
      </div>
      {board.tradeOffs.length > 0 && (
        <section class="hw-trade" aria-labelledby="trade">
          <h2 id="trade">Wanted from home and from hospital</h2>
          <ul>
            {board.tradeOffs.map(({ words }) => (
              <li>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {board.people === 0 && !chosen ? (
        <EmptyState title="Nobody needs a place now.">
          A need is opened from somebody’s journey: Record, then “Find a place”. For somebody at home, use{' '}
          <a href={stepUpAddress}>Somebody at home</a>.
        </EmptyState>
      ) : (
        <div class={chosen ? 'hw-places hw-places--one' : 'hw-places'}>
          {(Object.keys(titles) as BoardColumn[]).map((column) => (
            <Column
              name={column}
              {...titles[column]}
              rows={board.columns[column]}
              chosen={chosen?.row.needId ?? null}
              twice={board.twice}
              now={now}
            />
          ))}
          {chosen && <Panel {...props} chosen={chosen} />}
        </div>
      )}
      <KeysBar
        entries={[
          { keys: ['j', 'k'], label: 'next, previous' },
          { keys: ['Enter'], label: 'open' },
          ...(chosen
            ? [
                { keys: ['1', '–', '9'], label: 'tick' },
                { keys: ['Ctrl', 'Enter'], label: 'ask' },
                { keys: ['Esc'], label: 'close' },
              ]
            : []),
        ]}
      />
    </div>
  )
}
