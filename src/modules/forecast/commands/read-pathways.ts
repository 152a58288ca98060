import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Pathway } from '../../discharge/index.ts'
import { pathways } from '../rules/by-pathway/model.ts'
import type { ForecastSettings } from '../rules/settings.ts'

type Option = string | boolean | undefined

/** "P0=4,P1=21": those not named are nobody. */
export function readWaiting(option: Option): Record<Pathway, number> | Refusal {
  const read = readList(option, '--waiting', /^\d{1,5}$/, 'P0=4,P1=21,P2=12,P3=9')
  return isRefusal(read) ? read : { P0: 0, P1: 0, P2: 0, P3: 0, ...read }
}

/** "P0=0.8,P1=0.1": shares of all who are admitted; null where none is named. */
export function readShares(option: Option): ForecastSettings['shares'] | Refusal {
  const read = readList(option, '--shares', /^(0(\.\d+)?|1)$/, 'P0=0.8,P1=0.1,P2=0.04,P3=0.02')
  if (read === null || isRefusal(read)) return read
  const shares = { P0: 0, P1: 0, P2: 0, P3: 0, ...read }
  return { ...shares, source: 'the option --shares', on: null }
}

function readList(
  option: Option,
  name: string,
  value: RegExp,
  example: string,
): Partial<Record<Pathway, number>> | Refusal | null {
  if (typeof option !== 'string') return null
  const found: Partial<Record<Pathway, number>> = {}
  for (const part of option.split(',')) {
    const [key, text] = part.split('=').map((one) => one.trim())
    const pathway = pathways.find((one) => one === key)
    if (!pathway || text === undefined || !value.test(text))
      return refuse('invalid', `${name} is written like ${example}; ${part || 'an empty part'} is not`)
    found[pathway] = Number(text)
  }
  return found
}
