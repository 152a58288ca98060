import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dictionary } from './dictionary.ts'

const idOf = (dictionary: Dictionary, text: string) => {
  const bytes = Buffer.from(`before${text}after`)
  return dictionary.idOf(bytes, 6, bytes.length - 5)
}
const textsOf = (dictionary: Dictionary) => dictionary.values().map((value) => Buffer.from(value).toString())

test('the same text has the same number, another text another, and the number gives the text back', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme' }).filter((text) => Buffer.from(text).every((byte) => byte >= 32)),
      ),
      (texts) => {
        const dictionary = new Dictionary()
        const ids = texts.map((text) => idOf(dictionary, text))
        const all = textsOf(dictionary)
        expect(ids.map((id) => all[id])).toEqual(texts)
        expect(dictionary.size).toBe(new Set([...texts, '']).size)
      },
    ),
  ))

test('a hundred thousand values, and two of one length that share their hash', () => {
  const dictionary = new Dictionary()
  // Known to collide in FNV-1a with 32 bits.
  expect(idOf(dictionary, 'declinate')).not.toBe(idOf(dictionary, 'macallums'))
  const ids = Array.from({ length: 100_000 }, (_, i) => idOf(dictionary, `value ${i}`))
  expect(new Set(ids).size).toBe(100_000)
  expect(textsOf(dictionary)[ids[77_777]!]).toBe('value 77777')
})

test('what another dictionary holds is found by the numbers given back', () => {
  const [here, there] = [new Dictionary(), new Dictionary()]
  for (const text of ['a', 'b', 'c']) idOf(here, text)
  for (const text of ['c', 'new', 'a']) idOf(there, text)
  const numbers = here.merge(structuredClone(there.packed()))
  expect([...numbers].map((id) => textsOf(here)[id])).toEqual(['', 'c', 'new', 'a'])
})

test('a line break is no value', () => expect(idOf(new Dictionary(), 'a\nb')).toBe(-1))
