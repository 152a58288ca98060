import { type LocalDate, mondayOf } from '../../src/platform/time.ts'
import type { When } from '../when.ts'

/** Whole weeks before this one of which everybody is told who was in a bed. */
export const weeksRecorded = 6

/** The Monday from which on the county records everybody here: what was before stands in files of figures. */
export const recordedFrom = ({ today }: When): LocalDate => mondayOf(today).subtract({ weeks: weeksRecorded })
