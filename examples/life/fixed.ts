import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import type { PlacedWard } from '../builder.ts'
import type { Known } from '../people-generator.ts'
import type { Owner } from './plan.ts'

/** What is fixed about a life; the rest is drawn. */
export type Fixed = {
  ward: PlacedWard
  bedId: string | null
  /** True is ready to leave and waiting; left out it is drawn. */
  ready?: boolean
  pathway?: Pathway
  /** The one thing that is waited for; left out it is drawn. */
  waitsFor?: { awaits: Awaits; words?: string; owner?: Owner }
  /** Days in this place so far; left out it is drawn. */
  days?: number
  /** Days ready so far; left out it is drawn. */
  readyDays?: number
  /** An assessment ward where the stay began. */
  through?: PlacedWard | undefined
  known?: Known
}
