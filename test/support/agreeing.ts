import { openWait } from '../../src/modules/discharge/index.ts'
import { discharge } from '../../src/modules/stays/index.ts'
import type { Tx } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import type { Refusal } from '../../src/platform/outcome.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'
import { at, caring, does, instant, ok } from './discharge.ts'

export const december = instant('2026-12-05T10:00:00Z')
export const november = Temporal.PlainDate.from('2026-11-01')
export const on = (day: number) => november.with({ day })
export const nights = (from: number, to: number) => ({ from: on(from), to: on(to) })

/**
 * November 2026 at a small place, to be agreed in December. Each `waiting` was ready from 4 November and left on the
 * 20th, which is 16 nights; each `own` waited for the hospital alone, and left on the 8th, which is 4.
 */
export async function agreeing() {
  const here = await caring()
  const { db, place, ward, council } = here
  const other = await place.staff('ward coordinator', 'community')
  const trust = place.organisation.trust

  async function ready(awaits: string, ownerOrganisationId: string, leftAt: Instant): Promise<string> {
    const stayId = await here.someone()
    await here.sayYes(stayId, 48)
    ok(
      await does(db, ward, at(49), (tx, about) =>
        openWait(tx, { ...about, stayId, awaits, ownerOrganisationId }),
      ),
    )
    ok(
      await does(db, ward, leftAt, (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt, method: '1', destination: '19' }),
      ),
    )
    return stayId
  }

  return {
    ...here,
    other,
    trust,
    council,
    waiting: () => ready('home-care', place.organisation.council, instant('2026-11-20T10:30:00Z')),
    own: () => ready('therapy-home-visit', trust, instant('2026-11-08T10:30:00Z')),
    /** What somebody does so many minutes after it began to be agreed. */
    say: <T>(
      by: Viewer,
      minutes: number,
      work: (tx: Tx, about: { by: Viewer; now: Instant }) => Promise<T | Refusal>,
    ): Promise<T | Refusal> => does(db, by, december.add({ minutes }), work),
    /** Sets the place's clock, as that of a demonstration place: pages and jobs live in it. */
    itIs: (now: Instant) =>
      db.asOwner((client) =>
        client.query('update access.system set demo_at = $1, demo_set_at = now() where system_id = $2', [
          now.toString(),
          place.systemId,
        ]),
      ),
  }
}
