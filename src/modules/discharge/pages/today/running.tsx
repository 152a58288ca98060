import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Card } from '../../../../ui/index.ts'
import type { Running } from '../../queries/running.ts'

/** The journal, and where the place is looked after. */
export const RunningSide = ({ state, now }: { state: Running; now: Instant }) => (
  <Card title="The journal">
    <p>
      {state.journalRows === 0
        ? 'Nothing has been recorded yet.'
        : `${state.journalRows} rows; the newest ${state.newestAt ? momentWithin(state.newestAt, now) : 'is not shown to you'}.`}{' '}
      Each is chained to the one before: <code>homeward journal verify</code> names the first that was
      changed.
    </p>
    <p>
      <a href="/journal">Open the journal</a> ·{' '}
      <a href="/organisations">Organisations and people who sign in</a> · <a href="/wards">Wards and beds</a>
    </p>
    <p>
      <a href="/places/settings">Times to answer and to hold a place</a> ·{' '}
      <a href="/tracker-columns">Columns of the national tracker’s file</a>
    </p>
  </Card>
)
