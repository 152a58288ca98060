import type { LocalDate } from '../../../../platform/time.ts'

/** A month of one provider's beds, and perhaps whom one is looking at. */
export type MonthPlace = { month: string; organisationId: string }
type Query = {
  stay?: string | undefined
  on?: string | undefined
  meeting?: string | undefined
  all?: string | undefined
}

/** Written here, so that views may link to pages and pages import views. */
export const monthAddress = (place: MonthPlace, query: Query = {}): string => withQuery(pathOf(place), query)
export const openAddress = (place: MonthPlace): string => `${pathOf(place)}/open`
export const signAddress = (place: MonthPlace): string => `${pathOf(place)}/sign`
export const reviseAddress = (place: MonthPlace): string => `${pathOf(place)}/revise`
export const historyAddress = (place: MonthPlace, stay: string, run?: Nights): string =>
  withQuery(`${pathOf(place)}/history`, { stay, from: run?.from.toString(), to: run?.to.toString() })
export const sayAddress = (
  place: MonthPlace,
  query: { stay: string; as: Saying; meeting?: string | undefined } & Nights,
): string =>
  withQuery(`${pathOf(place)}/say`, { ...query, from: query.from.toString(), to: query.to.toString() })

type Nights = { from: LocalDate; to: LocalDate }
/** What one form about nights is for. */
export const sayings = ['whose', 'split', 'reply', 'leave'] as const
export type Saying = (typeof sayings)[number]

/** Pages of this module about the same month or stay. */
export const nightsAddress = (stayId: string, month: string, edition?: string): string =>
  withQuery(`/stays/${stayId}/nights`, { month, edition })
export const returnAddress = ({ month, organisationId }: MonthPlace): string =>
  `/returns/nights/${organisationId}/${month}`
export const ruleAddress = (editionId: string): string => `/rules/${editionId}`

const pathOf = ({ month, organisationId }: MonthPlace) => `/delays/${month}/${organisationId}`
const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs).toString()}` : path
}
