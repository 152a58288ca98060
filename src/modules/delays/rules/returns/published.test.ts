import { describe, expect, test } from 'vitest'
import { disagreements, type Published } from './published.ts'

describe('published figures among themselves', () => {
  const figure = (ofWhat: Published['ofWhat'], value: number, source = 'article'): Published => ({
    figureId: `${ofWhat}${value}`,
    ofWhat,
    key: String(value),
    label: String(value),
    source,
    line: null,
    value,
  })

  test('DTOC-34: 294,200 + 200,677 + 38,324 against 533,191', () => {
    const parts = [294_200, 200_677, 38_324].map((value) => figure('attribution', value))
    expect(disagreements([figure('total', 533_191), ...parts])).toEqual([
      '“article” says 533,191, but the table by whose it is in “article” adds up to 533,201, which is 10 more.',
    ])
    expect(disagreements([figure('total', 533_201), ...parts])).toEqual([])
  })

  test('DTOC-33: parts that add up are not spoken of; two tables and two totals that do not are', () => {
    expect(disagreements([297_019, 196_334, 36_902].map((value) => figure('attribution', value)))).toEqual([])
    expect(disagreements([figure('provider', 2260, 'a'), figure('reason', 2462, 'b')])[0]).toContain(
      '202 more',
    )
    expect(disagreements([figure('total', 1, 'a'), figure('total', 2, 'b')])[0]).toBe(
      '“a” says 1, and “b” says 2.',
    )
  })
})
