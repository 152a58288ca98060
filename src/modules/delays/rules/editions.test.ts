import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { good } from '../../../../test/support/good.ts'
import { root } from '../../../../test/support/root.ts'
import { tableIn } from '../../../../test/support/table-in.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { awaitsList } from '../../discharge/index.ts'
import { codeLists, codeOn, codesOn, listNamed } from './code-list.ts'
import { cutOffOf, usualCutOff } from './cut-off.ts'
import {
  countRules,
  type Edition,
  editionById,
  editionFor,
  editions,
  editionsOf,
  lastDayOf,
} from './editions.ts'
import { gapsOf, knownGaps } from './known-gaps.ts'
import { attributionWarning, matrixOf } from './matrix.ts'
import { type Series, series } from './model.ts'
import { lastThursday, monthMeasure, windowOf } from './month.ts'
import { usualPlaceSettings } from './place-settings.ts'
import { awaitsMaps } from './reasons.ts'
import { ruleWords } from './rule-words.ts'
import { usualPartiesFrom, usualParty } from './usual-party.ts'

const on = (text: string) => Temporal.PlainDate.from(text)
const edition = (id: string): Edition => editionById(id)!
const codes = awaitsList.map((one) => one.code).toSorted()

describe('editions', () => {
  test.each(editions.map((one) => [one.id, one] as const))(
    '%s has validity, source and confidence',
    (_, one) => {
      expect(one.source).toMatch(/\w/)
      expect(one.confidence).toMatch(/^(verified|in part|memory)$/)
      expect(Temporal.PlainDate.compare(one.validFrom, lastDayOf(one))).toBeLessThan(0)
      expect(editionById(one.id)).toBe(one)
    },
  )

  test('those of a series do not overlap, and stand in order of time', () => {
    for (const one of series) {
      const own = editionsOf(one)
      expect(own.length).toBeGreaterThan(0)
      for (const [i, later] of own.slice(1).entries())
        expect(Temporal.PlainDate.compare(own[i]!.validTo!, later.validFrom)).toBe(-1)
    }
  })

  test('the lists of an edition hold on its first and on its last day', () => {
    for (const one of editions)
      for (const list of [one.reasons, one.attributions, one.destinations].filter((name) => name !== null)) {
        expect(codesOn(list, one.validFrom)).not.toEqual([])
        expect(codesOn(list, lastDayOf(one))).not.toEqual([])
      }
  })

  test.each(tableIn('docs/rules/editions.md'))('$series on $date is $edition', (row) => {
    const found = editionFor(row.series as Series, on(row.date!))
    expect(isRefusal(found) ? 'refused' : found.id).toBe(row.edition)
  })

  test.each([
    ['dtoc', '2020-03-01', /March 2020.*December 2006 to February 2020.*acute discharge SitRep/],
    ['drd', '2023-03-01', /March 2023.*April 2023 on/],
    ['mhs26', '2019-03-01', /March 2019.*April 2019 on/],
    ['community-sitrep', '2021-04-01', /April 2021.*May 2021 on/],
  ] as const)('%s in %s is refused in words', (one, date, words) => {
    const answer = editionFor(one, on(date))
    expect(isRefusal(answer) && answer).toMatchObject({
      refused: 'invalid',
      because: expect.stringMatching(words),
    })
  })

  test('each series says how it counts, and a collection that ended says what is not known', () => {
    for (const one of series) expect(ruleWords[one].length).toBeGreaterThan(2)
    expect(gapsOf('dtoc').length).toBeGreaterThan(3)
    for (const gap of knownGaps) expect(gap.instead).toMatch(/\w.*\.$/)
  })
})

test.each([
  ['acute-sitrep', '2020-04-01', 'acute-sitrep-2020'],
  ['acute-sitrep', '2022-05-01', 'acute-sitrep-2022'],
  ['community-sitrep', '2021-05-31', 'community-sitrep-2021'],
  ['dtoc', '2020-02-01', 'dtoc-beds'],
] as const)('%s in the month of %s is %s, though it began within it', (one, month, id) => {
  expect(good(editionFor(one, windowOf(on(month)).last)).id).toBe(id)
})

describe('code lists', () => {
  const folder = 'src/modules/delays'
  const files = readdirSync(join(root, folder, 'codes'))
  const source = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n')

  test.each(files)('%s is imported', (file) => {
    expect(source).toContain(`/codes/${file}'`)
  })

  test('every list belongs to an edition', () => {
    const asked = new Set(editions.flatMap((one) => [one.reasons, one.attributions, one.destinations]))
    expect(codeLists.map((one) => one.list).filter((list) => !asked.has(list))).toEqual([])
  })

  test.each(files)('%s says where it comes from and how sure we are', (file) => {
    const text = JSON.parse(readFileSync(join(root, folder, 'codes', file), 'utf8'))
    for (const one of text.source ? [text] : text.items)
      expect(one).toMatchObject({
        source: expect.stringMatching(/\w/),
        confidence: expect.stringMatching(/^(verified|in part|memory)$/),
      })
  })

  test('no list has a code twice, and what is not seen is marked', () => {
    for (const { items } of codeLists) expect(new Set(items.map((one) => one.code)).size).toBe(items.length)
    expect(codeOn('community-reasons-2023-10', 'p1-older', on('2023-10-01'))).toMatchObject({
      confidence: 'memory',
    })
    expect(listNamed('adsr-reasons-2024').items.filter((one) => one.confidence === 'verified')).toHaveLength(
      7,
    )
  })

  test.each([
    ['dtoc-reasons', '2016-12-01', 10],
    ['dtoc-reasons', '2017-12-01', 11],
    ['dtoc-reasons', '2020-03-01', 0],
    ['mhsds-attributions', '2024-03-31', 4],
    ['mhsds-attributions', '2024-04-01', 3],
    ['mhsds-reasons-v5', '2021-09-30', 26],
    ['mhsds-reasons-v5', '2021-10-01', 34],
    ['mhsds-reasons-v6', '2024-04-01', 38],
    ['adsr-reasons-to-2024', '2023-01-01', 18],
    ['community-reasons-2021', '2022-01-01', 18],
    ['community-reasons-2023-10', '2023-10-01', 21],
    ['community-reasons-2023-11', '2023-11-01', 20],
    ['community-destinations-2023-11', '2023-11-01', 14],
  ] as const)('%s has on %s %i codes', (list, date, count) => {
    expect(codesOn(list, on(date))).toHaveLength(count)
  })
})

describe('from what is awaited to a reason', () => {
  test.each(awaitsMaps.map((one) => [one.to, one] as const))(
    '%s forgets nothing that can be awaited',
    (_, map) => {
      expect(map.items.map((one) => one.awaits).toSorted()).toEqual(codes)
      const known = listNamed(map.to).items.map((one) => one.code)
      for (const { code, note } of map.items) {
        if (code === null) expect(note).toMatch(/\w/)
        else expect(known).toContain(code)
      }
    },
  )

  test('every list of reasons of an edition has its map', () => {
    const reached = awaitsMaps.map((map) => map.to)
    expect(editions.flatMap((one) => one.reasons ?? []).filter((list) => !reached.includes(list))).toEqual([])
  })

  test.each(tableIn('docs/rules/editions.md', 1))(
    'delayed transfers: $["what is awaited"] on $date is $["reason of delayed transfers"]',
    (row) => {
      const found = good(editionFor('dtoc', on(row.date!)))
      const reason = countRules(found, undefined, null, on(row.date!)).reasonOf(row['what is awaited']!)
      expect(reason ?? 'none').toBe(row['reason of delayed transfers'])
    },
  )

  test.each([
    ['mhs26-v5', 'home-care', 'E1'],
    ['mhs26-v6', 'home-care', '09'],
    ['drd', 'home-care', null],
    ['nights', 'home-care', null],
    ['dtoc-beds', 'no such thing', null],
  ])('%s: %s is %s', (id, awaits, reason) => {
    expect(countRules(edition(id)).reasonOf(awaits)).toBe(reason)
  })

  test('a code that begins within an edition is chosen by the day', () => {
    const rules = (date: string) =>
      countRules(edition('dtoc-beds'), undefined, null, on(date)).reasonOf('voluntary-help')
    expect([rules('2017-03-31'), rules('2017-04-01')]).toEqual([null, 'O'])
  })
})

describe('whose a day usually is', () => {
  const partyOf = usualParty(null)

  test('everything that can be awaited has an answer without an owner', () => {
    expect(usualPartiesFrom.items.map((one) => one.awaits).toSorted()).toEqual(codes)
    for (const awaits of codes) expect(partyOf({ awaits, ownerKind: null })).toMatch(/NHS|social care/)
  })

  test.each(tableIn('docs/rules/editions.md', 2))('$owner: $whose', (row) => {
    const ownerKind = row.owner === 'nobody' ? null : row.owner!
    expect(partyOf({ awaits: row['what is awaited']!, ownerKind })).toBe(row.whose)
  })

  test('what the program does not know is nobody’s, not somebody’s', () => {
    expect(partyOf({ awaits: 'something newer', ownerKind: null })).toBeNull()
  })

  test('a place can say otherwise, and an owner that is a side still decides', () => {
    const corrected = usualParty({
      ...usualPlaceSettings.corrections,
      usual: [
        { awaits: 'family-choice', party: 'both' },
        { awaits: 'dispute', party: null },
      ],
    })
    expect(corrected({ awaits: 'family-choice', ownerKind: 'family' })).toBe('both')
    expect(corrected({ awaits: 'family-choice', ownerKind: 'council' })).toBe('social care')
    expect(corrected({ awaits: 'dispute', ownerKind: null })).toBeNull()
    expect(partyOf({ awaits: 'dispute', ownerKind: null })).toBe('NHS')
  })
})

describe('the attribution matrix', () => {
  const dtoc = edition('dtoc-beds')

  test('has three cells for every reason of the edition, and no cell is called verified', () => {
    for (const one of editionsOf('dtoc'))
      expect(matrixOf(one, null).map((row) => row.reason)).toEqual(
        codesOn('dtoc-reasons', one.validTo!).map((item) => item.code),
      )
    for (const row of matrixOf(dtoc, null)) {
      expect(new Set(row.cells.map((cell) => cell.party)).size).toBe(3)
      expect(row.cells.map((cell) => cell.confidence)).not.toContain('verified')
    }
  })

  test('warns in words, never blocks, and a place corrects it', () => {
    expect(attributionWarning(dtoc, 'C', 'social care', null)?.warning).toMatch(
      /Reason C.*social care.*memory/,
    )
    expect(attributionWarning(dtoc, 'E', 'social care', null)).toBeNull()
    expect(attributionWarning(edition('mhs26-v6'), '09', 'NHS', null)).toBeNull()
    const corrections = {
      ...usualPlaceSettings.corrections,
      matrix: [
        { reason: 'C', party: 'social care' as const, allowed: true },
        { reason: 'E', party: 'both' as const, allowed: false },
      ],
    }
    expect(attributionWarning(dtoc, 'C', 'social care', corrections)).toBeNull()
    expect(attributionWarning(dtoc, 'E', 'both', corrections)?.warning).toContain('in its settings')
  })
})

describe('months', () => {
  test.each([
    ['2015-12-05', '2015-12-31'],
    ['2016-02-01', '2016-02-25'],
    ['2017-03-01', '2017-03-30'],
    ['2012-02-01', '2012-02-23'],
  ])('the last Thursday of the month of %s is %s', (month, thursday) => {
    expect(lastThursday(on(month)).toString()).toBe(thursday)
    expect(lastThursday(on(month)).dayOfWeek).toBe(4)
  })

  test('measured by snapshot until March 2017, then by DTOC beds, and not at all after February 2020', () => {
    const measured = (day: string) => monthMeasure(editionFor('dtoc', on(day)) as Edition, on(day))
    expect(measured('2017-03-01')).toMatchObject({ measure: 'snapshot' })
    expect(measured('2017-04-01')).toEqual({ measure: 'DTOC beds', snapshotOn: null })
    expect(isRefusal(editionFor('dtoc', on('2020-03-01')))).toBe(true)
  })

  test('a month has all its days', () => {
    expect(windowOf(on('2016-02-10'))).toMatchObject({ days: 29 })
    expect(windowOf(on('2016-02-10')).last.toString()).toBe('2016-02-29')
  })

  test.each([
    ['2026-10-01', usualCutOff, '2026-11-27T17:00:00Z'],
    ['2026-05-31', usualCutOff, '2026-06-26T16:00:00Z'],
    ['2026-12-01', { which: 'first', weekday: 1, time: '09:00' }, '2027-01-04T09:00:00Z'],
    ['2026-10-01', { which: 'third', weekday: 7, time: '12:00' }, '2026-11-15T12:00:00Z'],
  ] as const)('the month of %s is locked at %o', (month, cutOff, at) => {
    expect(cutOffOf(cutOff, on(month)).toString()).toBe(at)
  })
})
