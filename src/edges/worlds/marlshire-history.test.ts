import { describe, expect, test } from 'vitest'
import { recordedFrom, weeksRecorded } from '../../../examples/marlshire/recorded.ts'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { when } from '../../../examples/when.ts'
import type { World } from '../../../examples/world.ts'
import { dateOf, daysBetween, type LocalDate, startOf, Temporal } from '../../platform/time.ts'

const moments: [what: string, seed: number, now: string][] = [
  ['a Sunday in November', 1, '2026-11-29T09:00:00Z'],
  ['three in the morning on New Year’s Day', 2, '2027-01-01T03:00:00Z'],
  ['29 February', 3, '2028-02-29T15:30:00Z'],
  ['the hour that happens twice', 4, '2026-10-25T01:30:00Z'],
  ['the night without an hour', 5, '2027-03-28T00:59:30Z'],
  ['twenty past midnight on the first of a month', 1, '2026-12-01T00:20:00Z'],
]

describe.each(moments)('Marlshire’s last weeks: %s', { timeout: 60_000 }, (_, seed, text) => {
  const now = Temporal.Instant.from(text)
  const world = marlshire.build(seed, now)
  const stays = staysOf(world)
  const from = recordedFrom(when(now))
  const begins = startOf(from).epochMilliseconds
  const left = stays.filter((stay) => stay.left >= begins && stay.left < now.epochMilliseconds)
  const days = Array.from({ length: daysBetween(from, dateOf(now)) }, (_, i) => from.add({ days: i }))
  const onDay = (date: LocalDate, of: (stay: Stay) => number) => {
    const [first, next] = [startOf(date).epochMilliseconds, startOf(date.add({ days: 1 })).epochMilliseconds]
    return stays.filter((stay) => of(stay) >= first && of(stay) < next).length
  }
  const came = days.map((date) => onDay(date, (stay) => stay.came))
  const went = days.map((date) => onDay(date, (stay) => stay.left))

  test('whole weeks of everybody, and no more facts than are needed', () => {
    expect(world.countsFrom?.equals(from)).toBe(true)
    expect(from.dayOfWeek).toBe(1)
    expect(daysBetween(from, dateOf(now))).toBeGreaterThanOrEqual(7 * weeksRecorded)
    expect(left.length).toBeGreaterThan(2400)
    expect(world.stayFacts.length + world.dischargeFacts.length).toBeLessThan(40_000)
    expect(world.people.length).toBeLessThan(4500)
  })

  test('nobody lay in a bed in which somebody else lay', () => {
    for (const [, inBed] of Map.groupBy(stretchesOf(world), ({ bedId }) => bedId)) {
      inBed.sort((a, b) => a.from - b.from)
      for (const [i, { to }] of inBed.entries())
        expect(to).toBeLessThanOrEqual(inBed[i + 1]?.from ?? Number.POSITIVE_INFINITY)
    }
  })

  test('nobody was in two places, was ready before they came, or left before they were ready', () => {
    for (const stay of stays) {
      expect(stay.left).toBeGreaterThan(stay.came)
      if (stay.ready === null) continue
      expect(stay.ready).toBeGreaterThan(stay.came)
      expect(stay.left).toBeGreaterThan(stay.ready)
    }
    for (const [, own] of Map.groupBy(stays, ({ personId }) => personId)) {
      own.sort((a, b) => a.came - b.came)
      for (const [i, { left }] of own.entries())
        expect(left).toBeLessThanOrEqual(own[i + 1]?.came ?? Number.POSITIVE_INFINITY)
    }
  })

  test('some come again within the month', () => {
    const again = stays.length - new Set(stays.map(({ personId }) => personId)).size
    expect(again / stays.length).toBeGreaterThan(0.03)
    expect(again / stays.length).toBeLessThan(0.12)
  })

  test('who goes as they came waits hours, and not all as long; the others days, longest for a care home', () => {
    const waitsOf = (pathway: string) =>
      left
        .filter((stay) => stay.pathway === pathway && stay.ready !== null)
        .map(({ ready, left }) => (left - ready!) / 86_400_000)
        .sort((a, b) => a - b)
    const quantile = (all: readonly number[], share: number) => all[Math.floor(share * all.length)]!
    const home = waitsOf('P0')
    expect(home.length).toBeGreaterThan(1600)
    expect(quantile(home, 0.5)).toBeGreaterThan(0.08)
    expect(quantile(home, 0.5)).toBeLessThan(0.35)
    expect(quantile(home, 0.9)).toBeLessThan(1.2)
    // No tenth of an hour holds a twentieth of them.
    const bins = Map.groupBy(home, (wait) => Math.floor(wait * 240))
    expect(Math.max(...[...bins.values()].map((bin) => bin.length))).toBeLessThan(home.length / 20)
    const [help, bed, care] = ['P1', 'P2', 'P3'].map((pathway) => quantile(waitsOf(pathway), 0.5))
    expect(help).toBeGreaterThan(3)
    expect(bed).toBeGreaterThan(help! * 1.1)
    expect(care).toBeGreaterThan(bed! * 1.1)
  })

  test('a week has its rhythm: few leave at a weekend, most come on a Monday', () => {
    const mean = (counts: readonly number[], wanted: (weekday: number) => boolean) => {
      const own = counts.filter((_, i) => wanted(days[i]!.dayOfWeek))
      return own.reduce((sum, one) => sum + one, 0) / own.length
    }
    expect(mean(went, (day) => day > 5) / mean(went, (day) => day <= 5)).toBeLessThan(0.75)
    expect(mean(went, (day) => day > 5) / mean(went, (day) => day <= 5)).toBeGreaterThan(0.45)
    expect(mean(came, (day) => day === 1) / mean(came, (day) => day > 5)).toBeGreaterThan(1.05)
    const early = left.filter((one) => hourOf(one.left) < 12).length / left.length
    expect(early).toBeGreaterThan(0.15)
    expect(early).toBeLessThan(0.24)
  })

  test('files speak of the time before, at the level at which the facts go on', () => {
    for (const { figures } of world.files)
      for (const figure of figures)
        if (figure.step !== 'month') expect(figure.from < from.toString()).toBe(true)
    const loaded = (measure: string) => {
      const all = world.files
        .flatMap(({ figures }) => figures)
        .filter((figure) => figure.measure === measure && figure.step === 'day')
      expect(all.at(-1)!.from).toBe(from.subtract({ days: 1 }).toString())
      const last = all.slice(-56).map(({ value }) => value!)
      return last.reduce((sum, value) => sum + value, 0) / last.length
    }
    const mean = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0) / counts.length
    const atMidnight = (wanted: (stay: Stay, at: number) => boolean) =>
      mean(
        days.map((date) => {
          const at = startOf(date.add({ days: 1 })).epochMilliseconds
          return stays.filter((stay) => stay.came < at && stay.left >= at && wanted(stay, at)).length
        }),
      )
    expect(mean(came) / loaded('admissions')).toBeGreaterThan(0.9)
    expect(mean(came) / loaded('admissions')).toBeLessThan(1.1)
    expect(atMidnight(() => true) / loaded('people-in-hospital')).toBeGreaterThan(0.93)
    expect(atMidnight(() => true) / loaded('people-in-hospital')).toBeLessThan(1.07)
    const ready = atMidnight((stay, at) => stay.ready !== null && stay.ready < at)
    expect(ready / loaded('ready-people')).toBeGreaterThan(0.7)
    expect(ready / loaded('ready-people')).toBeLessThan(1.2)
  })
})

type Stay = {
  personId: string
  came: number
  left: number
  ready: number | null
  pathway: string | undefined
}

/** A stay is ready by the last of its three parts, as all three stand at the end. */
function staysOf({ stayFacts, dischargeFacts }: World): Stay[] {
  const discharge = Map.groupBy(dischargeFacts, ({ stayId }) => stayId)
  return [...Map.groupBy(stayFacts, ({ stayId }) => stayId)].map(([stayId, facts]) => {
    const own = discharge.get(stayId) ?? []
    const parts = ['clinical', 'team', 'safe'].map((part) =>
      own.findLast((fact) => fact.kind === 'readiness' && fact.detail.part === part),
    )
    const isReady = parts.every((fact) => fact?.kind === 'readiness' && fact.detail.answer === 'yes')
    const pathway = own.findLast((fact) => fact.kind === 'pathway')
    return {
      personId: facts[0]!.personId,
      came: facts.find(({ kind }) => kind === 'admitted')!.happenedAt.epochMilliseconds,
      left:
        facts.find(({ kind }) => kind === 'discharged')?.happenedAt.epochMilliseconds ??
        Number.POSITIVE_INFINITY,
      ready: isReady ? Math.max(...parts.map((fact) => fact!.happenedAt.epochMilliseconds)) : null,
      pathway: pathway?.kind === 'pathway' ? pathway.detail.pathway : undefined,
    }
  })
}

function stretchesOf({ stayFacts }: World): { bedId: string; from: number; to: number }[] {
  return [...Map.groupBy(stayFacts, ({ stayId }) => stayId).values()].flatMap((facts) => {
    const places = facts.filter(({ kind }) => ['admitted', 'moved', 'discharged'].includes(kind))
    return places.flatMap((fact, i) => {
      const next = places[i + 1]?.happenedAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
      return (fact.kind === 'admitted' || fact.kind === 'moved') && fact.detail.bedId
        ? [{ bedId: fact.detail.bedId, from: fact.happenedAt.epochMilliseconds, to: next }]
        : []
    })
  })
}

const hourOf = (moment: number): number =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/London').hour
