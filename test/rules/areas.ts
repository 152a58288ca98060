import { rules as careAct } from './care-act.ts'
import { rules as choice } from './choice-chc.ts'
import { rules as count } from './count.ts'
import { rules as editions } from './editions.ts'
import { rules as existing } from './existing.ts'

/**
 * For each rule of an example, how its input is put to the program and what of the program's answer is compared: a
 * translation of words and nothing more. The rule itself is the real function.
 */
export type Area = Record<string, (input: never) => Record<string, unknown>>

/** Every area; each file belongs to one part of the program. */
const areas: Area[] = [count, editions, careAct, choice, existing]

/** Name and adapter of a rule; a remark in brackets behind the name may be left out. Null: nobody here knows it. */
export function adapterOf(rule: string): ((input: never) => Record<string, unknown>) | null {
  const short = rule.replace(/ \([^)]*\)$/, '')
  for (const name of [rule, short])
    for (const area of areas) if (Object.hasOwn(area, name)) return area[name]!
  return null
}
