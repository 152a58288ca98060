import type { NoWanted } from '../../queries/said-no.ts'
import type { Split } from '../../rules/unmet-ledger.ts'
import type { UnmetPeriod } from '../../rules/unmet-period.ts'

type Asked = { period: Pick<UnmetPeriod, 'kind' | 'text'>; split: Split }

const queryOf = ({ period, split }: Asked): Record<string, string> => ({
  [period.kind]: period.text,
  by: split,
})
const address = (path: string, query: Record<string, string>): string =>
  `${path}?${new URLSearchParams(query).toString()}`

export const unmetAddress = (asked: Asked): string => address('/unmet', queryOf(asked))
export const unmetCountsAddress = (asked: Asked): string => address('/unmet/counts', queryOf(asked))
export const unmetFileAddress = (asked: Asked): string => address('/unmet.csv', queryOf(asked))
/** @param key null is everybody of the period. */
export const unmetPeopleAddress = (asked: Asked, key: string | null, of: 'days' | 'missing'): string =>
  address('/unmet/people', { ...queryOf(asked), ...(key === null ? {} : { key }), of })
/** The requests behind a number of the noes: of one reason, or of all that a provider gave. */
export const noRequestsAddress = ({ kind, zone, reason }: NoWanted): string =>
  address('/unmet/said-no', {
    kind,
    ...(zone === null ? {} : { zone }),
    ...(reason === null ? {} : { reason }),
  })
/** A page of the delays module: each night of a stay, whether it counted, and by which rule. */
export const nightsAddress = (stayId: string, date: string): string =>
  `/stays/${stayId}/nights?month=${date.slice(0, 7)}`
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`
