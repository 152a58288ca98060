import type { Tx } from '../../../platform/db/tx.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { windowOf } from '../rules/month.ts'
import { returnsOf, type StoredReturn } from './returns.ts'

/** Every count of one month of one organisation that was stored, oldest first. @param month any day of it */
export function monthVersions(
  tx: Tx,
  systemId: string,
  organisationId: string,
  month: LocalDate,
): Promise<StoredReturn[]> {
  const { first: from, last: to } = windowOf(month)
  return returnsOf(tx, systemId, { series: 'nights', organisationId, period: { from, to } })
}

/** The version that a month of an organisation was locked with; null while it is open. @param month any day of it */
export const lockOf = async (
  tx: Tx,
  systemId: string,
  organisationId: string,
  month: LocalDate,
): Promise<LockedReturn | null> => lockedOf(await monthVersions(tx, systemId, organisationId, month))

export type LockedReturn = StoredReturn & { lock: NonNullable<StoredReturn['lock']> }

/** Of a month's versions the one it was locked with. Revisions come after it. */
export const lockedOf = (versions: readonly StoredReturn[]): LockedReturn | null =>
  versions.find((one): one is LockedReturn => one.lock !== null) ?? null
