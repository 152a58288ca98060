import type { Chance } from '../../../examples/chance.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer, type Tx } from '../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../platform/outcome.ts'
import type { Instant } from '../../platform/time.ts'
import { arrivals } from './feed/arrivals.ts'
import { care } from './feed/care.ts'
import { departures } from './feed/departures.ts'
import { occupancy } from './feed/find.ts'
import { places } from './feed/places.ts'
import { readiness } from './feed/readiness.ts'
import { waits } from './feed/waits.ts'

/** One thing that could happen now: who does it, and how. */
export type Happening = { did: string; by: Viewer; act: (tx: Tx) => Promise<Refusal | object> }
/** Looks for somebody to whom it could happen; null when there is nobody. */
export type Look = (found: {
  tx: Tx
  systemId: string
  luck: Chance
  now: Instant
}) => Promise<Happening | null>

export type Happened = { did: string; refused?: string }

const busyShare = 0.9

/**
 * One step of the demonstration. A refusal (somebody else took the bed meanwhile) is rolled back and skipped; beds stay
 * about nine tenths full because arrivals and departures follow how full they are.
 */
export async function feedStep(
  db: Database,
  systemId: string,
  luck: Chance,
  now: Instant,
): Promise<Happened> {
  const happening = await asViewer(
    db,
    serviceOf(systemId),
    null,
    async (tx) => {
      for (const look of order(luck, await occupancy(tx, systemId))) {
        const found = await look({ tx, systemId, luck, now })
        if (found) return found
      }
      return null
    },
    'read',
  )
  if (!happening) return { did: 'nothing' }
  try {
    await asViewer(db, happening.by, null, async (tx) => {
      const outcome = await happening.act(tx)
      if (isRefusal(outcome)) throw new Refused(outcome)
    })
    return { did: happening.did }
  } catch (error) {
    if (error instanceof Refused) return { did: happening.did, refused: error.refusal.because }
    throw error
  }
}

// What is looked for, in order: chance, weighed by how full the beds are. The last ones can nearly always happen.
function order(luck: Chance, full: number): Look[] {
  const lean = Math.min(3, Math.max(-3, (full - busyShare) * 60))
  const all: [Look[], number][] = [
    [arrivals, 14 * Math.exp(-lean)],
    [departures, 14 * Math.exp(lean)],
    [readiness, 22],
    [waits, 34],
    [care, 26],
    [places, 18],
  ]
  const first = luck.weighted(all)
  const rest = luck.shuffled(all.map(([looks]) => looks).filter((looks) => looks !== first))
  return [first, ...rest].flatMap((looks) => luck.shuffled(looks))
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.because)
    this.refusal = refusal
  }
}
