import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knownGaps } from '../../src/modules/delays/rules/known-gaps.ts'
import { root } from '../support/root.ts'
import { adapterOf } from './areas.ts'
import { asPrinted } from './as-printed.ts'
import { missingIn, readExamples } from './read-examples.ts'

const given = process.env.RULE_EXAMPLES
const own = join(root, 'test/rules/examples.json')
const file = given ? resolve(root, given) : own
const examples = readExamples(readFileSync(file, 'utf8'))

// One test a case, so that each is reported by its name, the unknown ones too.
describe(`worked cases of ${given ?? 'test/rules/examples.json'}`, () => {
  test('every case says how sure its rule is and where its expected value comes from', () => {
    expect(missingIn(examples)).toEqual([])
  })

  test.each(examples.map((one) => [`${one.id}: ${one.rule}`, one] as const))('%s', (_, one) => {
    const adapter = adapterOf(one.rule)
    if (!adapter) throw new Error(`rule ${one.rule} of ${one.id} is not known here`)
    const answer = adapter(one.input as never)
    const ours = Object.fromEntries(Object.keys(one.expected).map((key) => [key, answer[key]]))
    expect(asPrinted(ours, one.expected, one.decimals)).toEqual(one.expected)
  })
})

describe('the runner itself', () => {
  const numbers =
    '[{"id":"X","rule":"r","input":{},"expected":{"a":80.0,"b":[0.82,7]},"ruleConfidence":"V","origin":"o"}]'

  test('numbers are compared with as many decimals as are printed, 80.0 with one', () => {
    const one = readExamples(numbers)[0]!
    expect(asPrinted({ a: 80.04, b: [0.8246, 7], more: 1 }, one.expected, one.decimals)).toEqual(one.expected)
    expect(asPrinted({ a: 80.06, b: [0.8246, 7] }, one.expected, one.decimals)).not.toEqual(one.expected)
    expect(asPrinted({ a: 80, b: [0.82, 7, 8] }, one.expected, one.decimals)).not.toEqual(one.expected)
    expect(asPrinted({ a: 80 }, one.expected, one.decimals)).not.toEqual(one.expected)
  })

  test('a case without confidence or origin, or of an id that was used, is named', () => {
    const [one] = readExamples(numbers)
    expect(
      missingIn([one!, { ...one!, id: 'Y', origin: undefined }, { ...one!, ruleConfidence: 'yes' }]),
    ).toEqual(['Y: origin is not said', 'X: ruleConfidence is V, P or M', 'X: is there twice'])
  })

  test('a remark in brackets may be left out, and what nobody knows is not known', () => {
    expect(adapterOf('DTOC-36 end of collection (spring)')).toBe(adapterOf('DTOC-36 end of collection'))
    expect(adapterOf('OP-02 band 2023/24')).toBeNull()
    expect(adapterOf('toString')).toBeNull()
  })

  test('a rule that is from memory says so in the program', () => {
    const fromMemory = readExamples(readFileSync(own, 'utf8')).filter((one) => one.ruleConfidence === 'M')
    expect(fromMemory.length).toBeGreaterThan(0)
    expect(fromMemory.filter((one) => !saysMemory(one.rule)).map((one) => one.id)).toEqual([])
  })
})

const saysMemory = (rule: string) =>
  knownGaps.some((gap) => gap.what.includes('memory') && gap.rules.some((one) => rule.startsWith(one)))
