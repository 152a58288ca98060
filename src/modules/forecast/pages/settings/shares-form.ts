import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { Temporal } from '../../../../platform/time.ts'
import { pathways } from '../../rules/by-pathway/model.ts'
import { sharesProblem } from '../../rules/by-pathway/share-sum.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import { readSource } from './source-form.ts'

type Shares = NonNullable<ForecastSettings['shares']>
type Typed = Readonly<Record<string, string>>

export function readShares(form: Typed): { shares: Shares } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const shares = { P0: 0, P1: 0, P2: 0, P3: 0 }
  for (const pathway of pathways) {
    const text = (form[pathway] ?? '').trim()
    if (!/^\d{1,3}(\.\d{1,2})?$/.test(text) || Number(text) > 100)
      errors[pathway] = 'Enter a number from 0 to 100, like 12 or 2.5'
    else shares[pathway] = Number(text) / 100
  }
  const problem = sharesProblem(shares)
  if (problem) errors.P0 ??= problem
  const source = readSource(form, 'source', 'on')
  if ('errors' in source) return { errors: { ...errors, ...source.errors } }
  return Object.keys(errors).length > 0 ? { errors } : { shares: { ...shares, ...source } }
}

export const typedShares = (shares: ForecastSettings['shares']): Typed =>
  shares
    ? {
        ...Object.fromEntries(pathways.map((one) => [one, String(Number((100 * shares[one]).toFixed(2)))])),
        source: shares.source,
        ...(shares.on ? dateBoxes('on', Temporal.PlainDate.from(shares.on)) : {}),
      }
    : {}
