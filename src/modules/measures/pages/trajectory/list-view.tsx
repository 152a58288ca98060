import { momentWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import { EmptyState, ExceptionsStrip, PageHeading, Table } from '../../../../ui/index.ts'
import type { SliceNames } from '../../queries/slice-names.ts'
import type { Held } from '../../queries/trajectories.ts'
import { furthestFirst } from '../../rules/against.ts'
import { paths } from '../addresses.ts'
import { heldColumns } from './held-columns.tsx'

type Props = { held: readonly Held[]; names: SliceNames; viewer: SignedIn; now: Instant }

/** Which promises are not kept, the furthest first. */
export const TrajectoriesView = ({ held, names, viewer, now }: Props) => {
  const off = held.filter(({ against }) => (against.owed ?? 0) > 0)
  const on = held.filter(({ against }) => against.owed !== null && against.owed <= 0)
  const unknown = held.filter(({ against }) => against.last === null)
  return (
    <div class="hw-print-list">
      <nav class="hw-crumbs hw-screen-only" aria-label="Where you are">
        <a href={paths.register}>Measures</a> › Trajectories
      </nav>
      <PageHeading
        title="Trajectories"
        note="What was promised month by month, against the last month that has a figure. The furthest from its promise first."
        below
      />
      {held.length === 0 ? (
        <EmptyState title="Nothing is promised yet">
          A trajectory is set on the chart of its measure: <a href={paths.register}>choose a measure</a>.
        </EmptyState>
      ) : (
        <>
          <ExceptionsStrip
            label="How many"
            items={[
              {
                is: 'late' as const,
                number: off.length,
                label: 'off their trajectory',
                href: '#trajectories',
              },
              {
                is: 'stale' as const,
                number: unknown.length,
                label: 'without a figure',
                href: '#trajectories',
              },
              {
                is: 'ready' as const,
                number: on.length,
                label: 'on their trajectory',
                href: '#trajectories',
              },
            ].filter(({ number }) => number > 0)}
            total={{ number: held.length, label: 'trajectories in all', href: '#trajectories' }}
          />
          <Table
            id="trajectories"
            caption="Trajectories, the furthest from its promise first"
            columns={heldColumns(names, 'measure')}
            rows={furthestFirst(held)}
          />
        </>
      )}
      <p class="hw-print-only">
        {viewer.systemName}, printed {momentWords(now, now)} by {viewer.name}, {viewer.organisationName}.
      </p>
    </div>
  )
}
