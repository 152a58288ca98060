import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import { askedForDays, followedDays, isDue, isOldEnough } from '../rules/at-home.ts'
import { coursesSeen, type KnownCourse } from './care-courses.ts'

export type AtHomeDue = KnownCourse & { name: PersonName }

/** Whom somebody should ask now whether they are at home, as far as the viewer may see them; the longest due first. */
export async function atHomeDue(tx: Tx, viewer: Viewer, now: Instant): Promise<AtHomeDue[]> {
  const today = dateOf(now)
  const since = today.subtract({ days: followedDays + askedForDays })
  const due = (await coursesSeen(tx, viewer, since)).filter(
    ({ startedOn, bornOn, atHome }) =>
      atHome === null && isDue(startedOn, today) && isOldEnough(bornOn, startedOn),
  )
  const names = await namesOf(
    tx,
    due.map(({ personId }) => personId),
  )
  return due.flatMap((one) => {
    const name = names.get(one.personId)
    return name ? [{ ...one, name }] : []
  })
}
