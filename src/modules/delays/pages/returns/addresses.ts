import { monthText } from '../../../../platform/month-text.ts'
import type { Series } from '../../rules/model.ts'
import { type Period, periodText } from '../../rules/returns/period.ts'

/** Where the two sides agree the nights of a month and sign it. */
export const monthAddress = (organisationId: string, month: Period['from']): string =>
  `/delays/${monthText(month)}/${organisationId}`

/** A return; `file` gives it as a file. */
export const returnAddress = (
  { series, organisationId, period }: { series: Series; organisationId: string; period: Period },
  { file, at }: { file?: 'csv' | 'ods'; at?: string | undefined } = {},
): string =>
  `/returns/${series}/${organisationId}/${periodText(series, period)}${file ? `.${file}` : ''}${at ? `?at=${encodeURIComponent(at)}` : ''}`
