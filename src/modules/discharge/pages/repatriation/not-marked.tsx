import { EmptyState, PageHeading } from '../../../../ui/index.ts'
import type { Who } from '../who.ts'
import { markAddress } from './addresses.ts'

/** Instead of a form about a mark that is not there. */
export const NotMarked = ({ who, back }: { who: Who; back: string }) => (
  <>
    <PageHeading title={`${who.firstName} is not marked as out of area`} />
    <EmptyState title="There is nothing to review.">
      <a href={markAddress(who.stayId, back)}>Mark them as out of area</a> or <a href={back}>go back</a>
    </EmptyState>
  </>
)
