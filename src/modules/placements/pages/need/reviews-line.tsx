import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Mark } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { isHeld } from '../../rules/model.ts'
import { isInterim, reviewMarks, reviewName, reviewWords } from '../../rules/reviews.ts'
import { needReviewAddress } from '../addresses.ts'

type Props = { row: BoardRow; viewer: SignedIn; now: Instant }

/** What is looked at again, and when; and that a place is only for the time being. */
export const ReviewsLine = ({ row, viewer, now }: Props) => {
  const interim = row.asks.find(({ state, kind }) => isHeld(state) && isInterim(kind))
  if (row.reviews.length === 0 && !interim) return <></>
  return (
    <div>
      {interim && (
        <p>
          <strong>For the time being:</strong> {interim.service} is an interim place. They move on from it.
        </p>
      )}
      {row.reviews.map((review) => (
        <p>
          <Mark is={reviewMarks[review.state]}>{reviewWords(review, dateOf(now))}</Mark>{' '}
          {mayDo(viewer, 'find places') && (
            <a href={needReviewAddress(row.needId, review.what)}>
              {review.dueOn ? 'Write down what was found, or another day' : 'Set a day'}
              <span class="nhsuk-u-visually-hidden">: {reviewName(review.what)}</span>
            </a>
          )}
        </p>
      ))}
    </div>
  )
}
