import { chance } from '../examples/chance.ts'
import { ids } from '../examples/ids.ts'
import type { World } from '../examples/world.ts'
import type { Band, Need, ServiceKind } from '../src/modules/capacity/index.ts'
import {
  type NeedFact,
  type NeedFactInput,
  type Requires,
  requires,
} from '../src/modules/placements/index.ts'
import { dateOf, type Instant } from '../src/platform/time.ts'

const zones = ['1', '2', '3', '4', '5', '6']
const districts = ['MX1', 'MX2', 'MX3', 'MX4', 'MX5', 'MX6', 'MX7', 'MX8']
const bands: Band[] = ['morning', 'midday', 'tea', 'evening']
const kinds: [ServiceKind, number][] = [
  ['home care', 45],
  ['residential home', 18],
  ['nursing home', 15],
  ['intermediate care bed', 5],
  ['reablement', 4],
  ['step-up bed', 3],
  ['crisis care', 3],
  ['equipment', 3],
  ['voluntary', 4],
]
const some: Need[] = [
  'hoist',
  'two carers',
  'medicines',
  'dementia',
  'catheter',
  'nursing',
  'therapy',
  'wheelchair',
]

/**
 * Adds to a world a market of services, people who wait for one of them, and half a year of earlier questions and answers:
 * invented for measuring, the same every time.
 */
const runSkills: ('medicines' | 'hoist')[] = ['medicines', 'hoist']

export function careMarket(
  world: World,
  { services, people, now }: { services: number; people: number; now: Instant },
): void {
  const luck = chance(11, `market of ${services}`)
  const id = ids(`${world.systemId} market ${services} ${people}`)
  const hub = world.organisations.find(({ kind }) => kind === 'transfer of care hub')!.organisationId
  for (const [i, outward] of districts.entries())
    world.districts.push({
      outward,
      zone: zones[i % zones.length]!,
      area: i < 4 ? 'North' : 'South',
      easting: 400_000 + (i % 4) * 5000,
      northing: 300_000 + Math.floor(i / 4) * 7000,
    })
  for (let i = 0; i < services; i++) addService(i)
  const stays = [...new Map(world.stayFacts.map((fact) => [fact.stayId, fact.personId]))]
  stays.slice(0, people).forEach(([stayId, personId], i) => {
    const since = now.subtract({ hours: luck.between(2, 400) })
    const of = { needId: id.next(), stayId, personId }
    tell(of, since, {
      kind: 'need-opened',
      detail: { direction: i % 12 === 0 ? 'step-up' : 'step-down', requires: wish() },
    })
  })
  stays
    .slice(people, people + 400)
    .forEach(([stayId, personId]) => before({ needId: id.next(), stayId, personId }))

  function addService(i: number): void {
    const kind = luck.weighted(kinds)
    const organisationId = id.of(`organisation ${Math.floor(i / 3)}`)
    if (i % 3 === 0)
      world.organisations.push({
        organisationId,
        name: `Market ${i / 3}`,
        shortName: `Market ${i / 3}`,
        kind: kind === 'home care' ? 'home care' : 'care home',
      })
    const serviceId = id.of(`service ${i}`)
    const home = kind === 'home care' || kind === 'reablement' || kind === 'crisis care'
    const served = luck.shuffled(zones).slice(0, luck.between(1, 3))
    world.services.push({
      serviceId,
      organisationId,
      name: `${kind} ${i}`,
      kind,
      ...(home ? { zones: served } : { postcode: `${luck.pick(districts)} 1AA` }),
      limits: {
        meets: some.filter(() => luck.happens(0.75)),
        ...(luck.happens(0.1) ? { sex: 'women only' as const } : {}),
        ...(luck.happens(0.3) ? { weightTo: luck.between(90, 180) } : {}),
      },
      fee: { from: luck.between(600, 1100) * 100, to: 130_000 },
    })
    const lines =
      kind === 'home care'
        ? served.flatMap((zone) =>
            luck.shuffled(bands).map((band) => ({
              zone,
              band,
              carers: luck.between(1, 2),
              ...(luck.happens(0.2) ? { skills: { languages: ['Polish'], meets: runSkills } } : {}),
            })),
          )
        : [{}]
    for (const [n, line] of lines.entries()) {
      const lineId = id.of(`line ${i} ${n}`)
      world.lines.push({ lineId, serviceId, ...line })
      if (luck.happens(0.95))
        world.figures.push({
          figureId: id.next(),
          lineId,
          free:
            luck.weighted([
              [0, 4],
              [1, 3],
              [2, 2],
              [5, 1],
            ]) * (kind === 'crisis care' ? 20 : 1),
          saidAt: now.subtract({ minutes: luck.between(1, 36 * 60) }),
          source: 'page',
          saidBy: null,
          saidFor: organisationId,
        })
    }
  }

  function wish(): Requires {
    const kind = luck.weighted(kinds)
    const visits =
      kind === 'home care' || kind === 'crisis care' ? luck.shuffled(bands).slice(0, luck.between(1, 3)) : []
    const carers = luck.happens(0.3) ? 2 : 1
    const rest = luck.happens(0.5) ? [luck.weighted(kinds)] : []
    return requires.parse({
      wants: [...new Set([kind, ...rest])],
      needs: some.filter(() => luck.happens(0.15)),
      visits: visits.map((band) => ({ band, carers, minutes: 30 })),
      ...(luck.happens(0.4) ? { milesTo: luck.between(4, 12) } : {}),
      ...(luck.happens(0.4) ? { feeTo: luck.between(800, 1200) * 100 } : {}),
    })
  }

  /** Somebody who was looked for before: three were asked, one said yes, and began. */
  function before(of: { needId: string; stayId: string; personId: string }): void {
    const since = now.subtract({ hours: luck.between(400, 2000) })
    const wanted = wish()
    tell(of, since, { kind: 'need-opened', detail: { direction: 'step-down', requires: wanted } })
    const could = world.services.filter(({ kind }) => wanted.wants.includes(kind))
    for (const [i, service] of luck.shuffled(could).slice(0, 3).entries()) {
      const askId = id.next()
      const { serviceId, organisationId } = service
      const answered = since.add({ minutes: luck.between(5, 900) })
      const startOn = dateOf(since.add({ hours: 24 * luck.between(1, 9) })).toString()
      tell(of, since, {
        kind: 'asked',
        detail: {
          askId,
          serviceId,
          organisationId,
          answerBy: since.add({ hours: 20 }).toString(),
          shown,
          takes: [],
        },
      })
      const yes = i === 2 || luck.happens(0.4)
      tell(of, answered, {
        kind: 'answered',
        detail: yes ? { askId, answer: 'yes', startOn } : { askId, answer: 'no', reason: 'full' },
      })
      if (i < 2) continue
      const then = answered.add({ minutes: 30 })
      tell(of, then, {
        kind: 'chosen',
        detail: { askId, takeId: id.next(), holdUntil: then.add({ hours: 48 }).toString(), startOn },
      })
      const on = luck.happens(0.8) ? startOn : dateOf(then.add({ hours: 24 * 11 })).toString()
      tell(of, then.add({ hours: 1 }), { kind: 'arranged', detail: { askId, startOn } })
      tell(of, then.add({ hours: 2 }), { kind: 'started', detail: { askId, on } })
      tell(of, then.add({ hours: 3 }), { kind: 'ended', detail: { askId, on, outcome: 'as planned' } })
    }
  }

  function tell(
    of: { needId: string; stayId: string; personId: string },
    at: Instant,
    fact: NeedFactInput,
  ): void {
    world.needFacts.push({
      factId: id.next(),
      ...of,
      happenedAt: at,
      recordedAt: at,
      recordedBy: null,
      recordedFor: hub,
      supersedes: null,
      ...fact,
    } as NeedFact)
  }
}

const shown = {
  who: 'A person',
  wants: '',
  needs: [],
  visits: [],
  where: '',
  about: '',
  wouldLike: '',
  waiting: '',
  from: null,
}
