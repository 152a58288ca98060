import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { type ChangedNight, type Differs, nightChanges } from '../rules/agreement-change.ts'
import { linesChanged } from '../rules/returns/difference.ts'
import { saysTheSame } from '../rules/returns/same.ts'
import { type Counted, countReturn } from './count-return.ts'
import type { StoredReturn } from './returns.ts'

/** A night, or of a return that counts people a stay, of which it is not said in what it differs. */
export type ChangedOne = Pick<ChangedNight, 'stayId' | 'personId' | 'date' | 'differsIn'>

export type ReturnChanges = Differs<ChangedOne> & {
  /**
   * Whether counting what was known then gives the stored figures again. It does not where something has changed that is
   * not kept with its history: the kind of a ward or of an organisation, or a rule of the program.
   */
  countsTheSame: boolean
}

/**
 * What is counted now, and was not when a version was made, and the other way round. Returns hold no person, so both
 * moments are counted from what was known at each. Run as the service.
 */
export async function changesSince(
  tx: Tx,
  systemId: string,
  version: Pick<StoredReturn, 'series' | 'organisationId' | 'period' | 'knownAt' | 'figures'>,
  live: Counted,
): Promise<ReturnChanges> {
  const { series, organisationId, period, knownAt, figures } = version
  const then = await countReturn(tx, { systemId, series, organisationId, period, now: knownAt, knownAt })
  if (isRefusal(then)) throw new Error(`a stored return cannot be counted again: ${then.because}`)
  const about = { series, period, edition: live.edition }
  return {
    ...changesBetween(then, live),
    figuresDiffer: !saysTheSame(figures, live.figures, about),
    countsTheSame: saysTheSame(figures, then.figures, about),
  }
}

function changesBetween(then: Counted, live: Counted): Omit<Differs<ChangedOne>, 'figuresDiffer'> {
  if (live.figures.kind !== 'days') {
    const { added, removed, changed } = linesChanged(then.lines, live.lines)
    const one = ({ stayId, personId, dates }: Counted['lines'][number]): ChangedOne => ({
      stayId,
      personId,
      date: dates[0]!,
      differsIn: [],
    })
    return { added: added.map(one), removed: removed.map(one), changed: changed.map(one) }
  }
  return nightChanges(then.nights, live.nights, live.edition.series)
}
