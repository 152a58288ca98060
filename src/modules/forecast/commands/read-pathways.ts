import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Pathway } from '../../discharge/index.ts'
import { pathways } from '../rules/by-pathway/model.ts'
import { sharesProblem } from '../rules/by-pathway/share-sum.ts'
import type { ForecastSettings } from '../rules/settings.ts'

type Option = string | boolean | undefined
type List = { name: string; value: RegExp; must: string; example: string }

const waitingList: List = {
  name: '--waiting',
  value: /^\d{1,5}$/,
  must: 'a whole number of people from 0 to 99999',
  example: 'P0=4,P1=21,P2=12,P3=9',
}
const sharesList: List = {
  name: '--shares',
  value: /^(0(\.\d+)?|1(\.0+)?)$/,
  must: 'a share from 0 to 1',
  example: 'P0=0.8,P1=0.1,P2=0.04,P3=0.02',
}

/** "P0=4,P1=21,P2=12,P3=9": who is ready and waits now. Nobody is taken for none: each pathway is named. */
export const readWaiting = (option: Option): Record<Pathway, number> | Refusal =>
  typeof option === 'string'
    ? readList(option, waitingList)
    : refuse(
        'invalid',
        `--waiting is not given: say who is ready and waits now, like --waiting ${waitingList.example}, with 0 where nobody does`,
      )

/** "P0=0.8,P1=0.1,P2=0.04,P3=0.02": shares of all who are admitted; null where the option is not given. */
export function readShares(option: Option): ForecastSettings['shares'] | Refusal {
  if (typeof option !== 'string') return null
  const shares = readList(option, sharesList)
  if (isRefusal(shares)) return shares
  const problem = sharesProblem(shares)
  return problem
    ? refuse('invalid', `--shares ${option}: ${lowered(problem)}. Lower them, like ${sharesList.example}`)
    : { ...shares, source: 'the option --shares', on: null }
}

function readList(option: string, { name, value, must, example }: List): Record<Pathway, number> | Refusal {
  const wrong = (problem: string) => refuse('invalid', `${name}: ${problem}. Write it like ${example}`)
  const found: Partial<Record<Pathway, number>> = {}
  for (const part of option.split(',')) {
    const [key, text, ...more] = part.split('=').map((one) => one.trim())
    const pathway = pathways.find((one) => one === key)
    if (!pathway) return wrong(`“${key}” is no pathway: they are ${pathways.join(', ')}`)
    if (found[pathway] !== undefined) return wrong(`${pathway} is given twice: leave one out`)
    if (text === undefined || more.length > 0 || !value.test(text))
      return wrong(`${pathway} must be ${must}, and “${[text ?? '', ...more].join('=')}” is not`)
    found[pathway] = Number(text)
  }
  const left = pathways.filter((pathway) => found[pathway] === undefined)
  if (left.length > 0)
    return wrong(`nothing is said of ${left.join(', ')}: name each pathway, with 0 for nobody`)
  return found as Record<Pathway, number>
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
