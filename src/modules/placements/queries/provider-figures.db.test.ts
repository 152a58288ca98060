import { beforeAll, describe, expect, test } from 'vitest'
import { type Caring, caring, does, instant, ok } from '../../../../test/support/discharge.ts'
import { type MadeService, needing } from '../../../../test/support/needs.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { answerAsk } from '../actions/answer-ask.ts'
import { sayAsDescribed } from '../actions/say-as-described.ts'
import { offeredToUs, providerFigures } from './provider-figures.ts'
import { arrivals } from './ward-score.ts'

const now = instant('2026-11-24T08:12:00Z')
const early = now.subtract({ hours: 24 * 20 })
type Who = 'home' | 'community' | 'council' | 'trust'
let a: Caring
let given: ReturnType<typeof needing>
const viewers = {} as Record<Who, Viewer>
const homes = {} as Record<Who, MadeService>

beforeAll(async () => {
  a = await caring()
  given = needing(a.db, a.place)
  for (const of of ['home', 'community', 'council', 'trust'] as const) {
    viewers[of] = await a.place.staff('provider', of)
    homes[of] = await given.makeService(early, { kind: 'nursing home', of, places: of === 'home' ? 30 : 10 })
  }
})

/** Asks one of them, who answers after so many minutes; null never. */
async function asked(who: Who, minutes: number | null, answer: 'yes' | 'no' = 'no', at: Instant = early) {
  const needId = await given.makeNeed(at, { stayId: await a.someone() }, { wants: ['nursing home'] })
  const askId = await given.makeAsk(at, needId, homes[who])
  if (minutes !== null)
    ok(
      await does(a.db, viewers[who], at.add({ minutes }), (tx, about) =>
        answerAsk(tx, {
          ...about,
          askId,
          saw: null,
          answer:
            answer === 'yes' ? { answer, startOn: dateOf(at).add({ days: 1 }) } : { answer, reason: 'full' },
        }),
      ),
    )
  return { needId, askId }
}
const of = (who: Who) => a.place.as(viewers[who], (tx) => providerFigures(tx, viewers[who], now))

describe('our own figures', () => {
  test('the middle of all is hidden while it would tell somebody else’s', async () => {
    for (const minutes of [10, 41, 300]) await asked('home', minutes)
    for (const minutes of [90, 95, 100]) await asked('community', minutes)
    for (const minutes of [95, 120]) await asked('council', minutes)
    expect(await of('home')).toMatchObject({ answers: 3, minutes: 41, allMinutes: null })
  })

  test('then it is shown, to everybody the same', async () => {
    await asked('trust', 95)
    await asked('trust', 99)
    expect(await of('home')).toMatchObject({ minutes: 41, allMinutes: 95, asked: 3, yes: 0, no: 3 })
    expect((await of('community')).minutes).toBe(95)
  })

  test('what ran out without an answer, and what is older than three months', async () => {
    await asked('home', null)
    await asked('home', 1000, 'yes', now.subtract({ hours: 24 * 91 }))
    expect(await of('home')).toMatchObject({ asked: 4, unanswered: 1, answers: 3, minutes: 41 })
  })

  test('HMPPS ADR 23: a promise is the fact of the choice, whatever the derived row says afterwards', async () => {
    const start = async (promised: string, on: string) => {
      const { needId, askId } = await asked('home', 41, 'yes')
      const then = (hours: number, fact: Parameters<typeof given.happens>[2]) =>
        given.happens(early.add({ hours }), needId, fact)
      const holdUntil = early.add({ hours: 9 }).toString()
      await then(2, { kind: 'chosen', detail: { askId, takeId: newId(), holdUntil, startOn: promised } })
      // Arranged for a later day than was promised: the promise was broken all the same.
      await then(3, { kind: 'arranged', detail: { askId, startOn: on } })
      await then(4, { kind: 'started', detail: { askId, on } })
      return { needId, askId }
    }
    const { askId } = await start('2026-11-06', '2026-11-06')
    await start('2026-11-06', '2026-11-09')
    expect(await of('home')).toMatchObject({ yes: 2, no: 3, started: 2, onTime: 1 })
    ok(
      await does(a.db, viewers.home, now, (tx, about) =>
        sayAsDescribed(tx, { ...about, askId, wrong: ['time'], words: 'Three hours late' }),
      ),
    )
  })

  test('what we are sent against what we have: ours and the whole place’s', async () => {
    const [offered] = await a.place.as(viewers.home, (tx) => offeredToUs(tx, viewers.home, now))
    expect(offered).toEqual({
      kind: 'nursing home',
      requests: { ours: 6, all: 13 },
      places: { ours: 30, all: 60 },
      providers: 4,
    })
  })

  test('the wards that sent somebody, and nobody’s name', async () => {
    const since = dateOf(now).subtract({ days: 90 })
    const [one, two] = await a.place.as(viewers.home, (tx) =>
      arrivals(tx, viewers.home, { organisationId: viewers.home.organisationId, since }),
    )
    expect([one!.ward, two!.said?.wrong ?? one!.said?.wrong]).toEqual(['Elm', ['time']])
    expect(JSON.stringify([one, two])).not.toMatch(/Alex|Example|Three hours/)
    expect(
      await a.place.as(viewers.community, (tx) =>
        arrivals(tx, viewers.community, { organisationId: viewers.community.organisationId, since }),
      ),
    ).toEqual([])
  })
})
