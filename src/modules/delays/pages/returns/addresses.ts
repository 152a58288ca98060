import type { NightState, Series } from '../../rules/model.ts'
import { type Period, periodText } from '../../rules/returns/period.ts'

// Pages that other files of this module own are addressed here, in one place.

export type PeopleSplit = {
  edition?: string | undefined
  reason?: string | undefined
  party?: string | undefined
  authority?: string | undefined
  careType?: string | undefined
  state?: NightState | undefined
  at?: string | undefined
}

/** The people behind a number of a month. A key of null, "not recorded", is asked for as "none". */
export function peopleAddress(
  organisationId: string,
  { from }: Pick<Period, 'from'>,
  split: PeopleSplit,
): string {
  const pairs = Object.entries(split).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `${monthAddress(organisationId, from)}/people?${new URLSearchParams(pairs).toString()}`
}

/** Where the two sides agree the nights of a month and sign it. */
export const monthAddress = (organisationId: string, month: Period['from']): string =>
  `/delays/${month.toString().slice(0, 7)}/${organisationId}`

export const nightsAddress = (stayId: string, query: Record<string, string>): string =>
  `/stays/${stayId}/nights?${new URLSearchParams(query).toString()}`

/** A return; `file` gives it as a file. */
export const returnAddress = (
  { series, organisationId, period }: { series: Series; organisationId: string; period: Period },
  { file, at }: { file?: 'csv' | 'ods'; at?: string | undefined } = {},
): string =>
  `/returns/${series}/${organisationId}/${periodText(series, period)}${file ? `.${file}` : ''}${at ? `?at=${at}` : ''}`
