import { monthText } from '../../../../platform/month-text.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import type { Series } from '../../rules/model.ts'

export const withdrawPath = '/delays/published-withdraw'

const query = (series: Series, month: LocalDate) =>
  new URLSearchParams({ series, month: monthText(month) }).toString()
export const withdrawAddress = (series: Series, month: LocalDate): string =>
  `${withdrawPath}?${query(series, month)}`
export const publishedAddress = (series: Series, month: LocalDate): string =>
  `/delays/published?${query(series, month)}`
