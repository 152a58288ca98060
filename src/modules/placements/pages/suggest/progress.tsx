import { PageHeading, StateBox } from '../../../../ui/index.ts'
import { daysWords } from '../../rules/suggest/words.ts'
import type { Run } from '../../solving/runs.ts'
import { suggestionAddress } from './addresses.ts'

/** What is known so far: first come, first served is there at once. */
export const ProgressView = ({ run: { progress, suggestionId } }: { run: Run }) => (
  <>
    <PageHeading title="A suggested plan" note="Being worked out." below />
    <StateBox
      kind="loading"
      title={
        progress
          ? `Looking for the best plan for ${progress.people} people`
          : 'Reading who waits and what is free'
      }
      actions={<a href={suggestionAddress(suggestionId)}>Look again</a>}
    >
      {progress && (
        <>
          First come, first served places {progress.inTurn.placed} and saves{' '}
          {daysWords(progress.nothing.days - progress.inTurn.days)}.{' '}
          {progress.sure !== null &&
            `The best so far is worth at least ${Math.floor(progress.sure * 100)}% of what any plan could be. `}
          Usually this takes less than two seconds, and the page then shows it by itself.
        </>
      )}
    </StateBox>
  </>
)
