import { describe, expect, test } from 'vitest'
import {
  about,
  figure,
  idOf,
  line,
  need,
  now,
  record,
  service,
} from '../../../../../test/support/options-given.ts'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { Infection, Line, Payer, Service } from '../../../capacity/index.ts'
import type { Requires } from '../requires.ts'
import type { About, Option } from './model.ts'
import { better, rankOptions } from './rank.ts'

const page = 'docs/rules/options.md'
const yesterday = now.subtract({ hours: 24 })
const metres = (miles: number) => ({ easting: Math.round(miles * 1609.344), northing: 0 })
const home = { easting: 0, northing: 0 }

type Case = { need: Partial<Requires>; about: Partial<About>; service: Partial<Service> }
type Reads = [RegExp, (given: Case, one: string, two: string, three: string, four: string) => void]

const persons: Reads[] = [
  [/^needs (.+)$/, ({ need }, codes) => (need.needs = codes.split(', ') as Requires['needs'])],
  [/^zone (\d)$/, ({ about }, zone) => (about.zone = `zone ${zone}`)],
  [/^zone not known$/, ({ about }) => (about.zone = null)],
  [/^within (\d+) miles$/, ({ need }, miles) => (need.milesTo = Number(miles))],
  [/^a (wo)?man$/, ({ about }, wo) => (about.sex = wo ? 'female' : 'male')],
  [/^somebody$/, ({ about }) => Object.assign(about, { sex: null, age: null })],
  [/^(\d+) years$/, ({ about }, years) => (about.age = Number(years))],
  [/^(\d+) kg$/, ({ need }, kg) => (need.weightKg = Number(kg))],
  [/^has (.+)$/, ({ need }, infection) => (need.infection = infection as Infection)],
  [/^(.+) pays$/, ({ need }, payer) => (need.payer = payer as Payer)],
  [/^up to £(\d+)$/, ({ need }, fee) => (need.feeTo = Number(fee) * 100)],
  [/^does not want it$/, ({ need }) => (need.not = [idOf(1)])],
  [
    /^was told no, (\w+)$/,
    ({ about }, reason) => (about.saidNo = [{ serviceId: idOf(1), at: yesterday, reason: reason as 'full' }]),
  ],
  [/^must be registered for (.+)$/, ({ need }, code) => (need.registration = code as 'nursing')],
  [/^room: (.+)$/, ({ need }, codes) => (need.rooms = codes.split(', ') as Requires['rooms'] & object)],
  [
    /^(\d) visits?( of two carers| on Tuesday)?(?:, (.+))?$/,
    ({ need }, visits, more, asked) => {
      need.visits = Array.from({ length: Number(visits) }, () => ({
        band: 'evening' as const,
        carers: more === ' of two carers' ? 2 : 1,
        minutes: 30,
        ...(more === ' on Tuesday' ? { weekdays: [2] } : {}),
      }))
      if (asked === 'wants women') need.carerSex = 'female'
      else if (asked.startsWith('speaks ')) need.language = asked.slice(7)
      else if (asked.startsWith('needs ')) need.needs = [asked.slice(6) as 'medicines']
    },
  ],
]
const bed = { kind: 'residential home' as const }
const able = { meets: ['nursing' as const, 'dementia' as const] }
const services: Reads[] = [
  [/^meets (.+)$/, ({ service }, code) => (service.limits = { meets: [code as 'hoist'] })],
  [/^zones (\d) and (\d)$/, ({ service }, one, two) => (service.zones = [`zone ${one}`, `zone ${two}`])],
  [
    /^([\d.]+) miles away$/,
    ({ service, about }, miles) => {
      Object.assign(service, bed, { point: metres(Number(miles)) })
      about.point = home
    },
  ],
  [/^somewhere$/, ({ service }) => Object.assign(service, bed)],
  [/^women only$/, ({ service }) => (service.limits = { meets: [], sex: 'women only' })],
  [/^from (\d+) years$/, ({ service }, years) => (service.limits = { meets: [], ageFrom: Number(years) })],
  [/^up to (\d+) kg$/, ({ service }, kg) => (service.limits = { meets: [], weightTo: Number(kg) })],
  [/^takes (\w+)$/, ({ service }, code) => (service.limits = { meets: [], infections: [code as Infection] })],
  [/^(.+) may pay$/, ({ service }, code) => (service.limits = { meets: [], payers: [code as Payer] })],
  [
    /^from £(\d+)$/,
    ({ service }, fee) => (service.fee = { from: Number(fee) * 100, to: Number(fee) * 100 + 100 }),
  ],
  [/^said its figure before$/, ({ service }) => (service.lines = [line({ figure: figure(3, 30) })])],
  [/^said a newer figure$/, ({ service }) => (service.lines = [line({ figure: figure(3, 2) })])],
  [/^nothing free$/, ({ service }) => (service.lines = [line({ figure: figure(0) })])],
  [/^no figure$/, ({ service }) => (service.lines = [line({ figure: null })])],
  [/^never open$/, ({ service }) => (service.opens = { days: [8] })],
  [
    /^a home registered for (.+)$/,
    ({ service }, code) => Object.assign(service, bed, { limits: { ...able, registered: [code] } }),
  ],
  [/^a home that says nothing of it$/, ({ service }) => Object.assign(service, bed, { limits: able })],
  [
    /^a home with rooms: (.+)$/,
    ({ service }, codes) =>
      Object.assign(service, bed, { limits: { ...able, roomKinds: codes.split(', ') } }),
  ],
  [
    /^a home with 2 rooms free, single, and none on the ground floor$/,
    ({ service }) =>
      Object.assign(service, bed, {
        lines: [
          line({ figure: figure(2), skills: { rooms: ['single'] } }),
          line({ figure: figure(0), skills: { rooms: ['single', 'ground floor'] } }),
        ],
      }),
  ],
  [
    /^(\d) evening runs?( of two)?(?:, (.+))?$/,
    ({ service }, runs, two, said) => {
      const language = /^(\w+) spoken$/.exec(said)?.[1]
      const skills: Line['skills'] = language
        ? { languages: [language] }
        : said === 'men'
          ? { carerSexes: ['male'] }
          : said
            ? { meets: [said as 'medicines'] }
            : {}
      service.limits = { meets: said && !language && said !== 'men' ? ['medicines', 'hoist'] : [] }
      service.lines = [line({ band: 'evening', carers: two ? 2 : 1, figure: figure(Number(runs)), skills })]
    },
  ],
]

const judge = (given: Case) => {
  const { options, unfit } = rankOptions(need(given.need), [service(given.service)], about(given.about), now)
  return options[0] ?? unfit[0]!
}

function read(all: Reads[], words: string, given: Case): void {
  if (words === '') return
  for (const [pattern, set] of all) {
    const found = pattern.exec(words)
    if (found) return set(given, found[1] ?? '', found[2] ?? '', found[3] ?? '', found[4] ?? '')
  }
  throw new Error(`the test does not read "${words}"`)
}

describe('what rules a service out', () => {
  test.each(tableIn(page))('$the person; $the service: $reason', (row) => {
    const given: Case = { need: {}, about: { sex: 'female', age: 84 }, service: {} }
    read(services, row['the service']!, given)
    read(persons, row['the person']!, given)
    if (given.service.kind) given.need.wants = [given.service.kind]
    const judged = judge(given)
    const [unknown] = row.reason!.split('not known: ').slice(1)
    if (unknown) {
      expect(judged.fits).toBe(true)
      expect(judged.fits && judged.reasons).toContainEqual(
        expect.objectContaining({ side: 'not known', words: unknown }),
      )
    } else if (row.reason) {
      expect(judged.fits).toBe(false)
      expect(!judged.fits && judged.why.map(({ words }) => words)).toEqual([row.reason])
    } else expect(judged).toMatchObject({ fits: true })
  })
})

describe('in what order', () => {
  const option = (words: string): Option => {
    const [, out, age, day, score] =
      /^(?:(figure out of date)|(fresh|ageing) figure), starts on the (\d+)th, (\d+) points$/.exec(words)!
    return {
      fits: true,
      service: service(),
      takes: [],
      startsOn: Temporal.PlainDate.from(`2026-11-${day}`),
      figure: out ? 'out of date' : (age as 'fresh'),
      miles: null,
      score: Number(score),
      reasons: [],
      words: [],
    }
  }
  test.each(tableIn(page, 1))('$before, before $after', (row) => {
    expect(better(option(row.before!), option(row.after!))).toBeLessThan(0)
    expect(better(option(row.after!), option(row.before!))).toBeGreaterThan(0)
  })
})

describe('points', () => {
  const said: Reads[] = [
    [/^they asked for it$/, ({ need }) => (need.rather = [idOf(1)])],
    [/^had them before$/, ({ about }) => (about.had = [{ serviceId: idOf(1), organisationId: idOf(2) }])],
    [
      /^its colleagues had them before$/,
      ({ about }) => (about.had = [{ serviceId: idOf(7), organisationId: idOf(2) }]),
    ],
    [
      /^is the second kind wished for$/,
      ({ need, service }) => {
        need.wants = ['home care', 'reablement']
        service.kind = 'reablement'
      },
    ],
    [
      /^is ([\d.]+) miles away$/,
      ({ service, about, need }, miles) => {
        need.wants = ['residential home']
        Object.assign(service, bed, { point: metres(Number(miles)) })
        about.point = home
      },
    ],
    [
      /^costs £(\d+) of £(\d+)$/,
      ({ service, need }, fee, most) => {
        service.fee = { from: Number(fee) * 100, to: Number(fee) * 100 }
        need.feeTo = Number(most) * 100
      },
    ],
    [
      /^speaks (\w+)$/,
      ({ service, need }, language) => {
        need.language = 'Polish'
        service.limits = { meets: [], languages: [language] }
      },
    ],
    [/^names no language$/, ({ need }) => (need.language = 'Polish')],
    [
      /^has (wo)?men as carers$/,
      ({ service, need }, wo) => {
        need.carerSex = 'female'
        service.limits = { meets: [], carerSexes: [wo ? 'female' : 'male'] }
      },
    ],
    [
      /^figure of (\d+) hours$/,
      ({ service }, hours) => (service.lines = [line({ figure: figure(3, Number(hours)) })]),
    ],
    [
      /^yes to (\d+) of (\d+) like this$/,
      ({ about }, yes, of) => {
        const like = { yes: Number(yes), no: Number(of) - Number(yes) }
        about.records = new Map([[idOf(1), record({ like, all: like })]])
      },
    ],
    [
      /^yes to (\d+) of (\d+) like this, (\d+) of (\d+) in all$/,
      ({ about }, yes, of, allYes, allOf) => {
        const like = { yes: Number(yes), no: Number(of) - Number(yes) }
        const all = { yes: Number(allYes), no: Number(allOf) - Number(allYes) }
        about.records = new Map([[idOf(1), record({ like, all })]])
      },
    ],
    [
      /^yes to (\d+) of (\d+), none like this$/,
      ({ about }, yes, of) => {
        const all = { yes: Number(yes), no: Number(of) - Number(yes) }
        about.records = new Map([[idOf(1), record({ all })]])
      },
    ],
    [/^never asked$/, () => undefined],
    [
      /^said no to somebody today$/,
      ({ about }) => (about.records = new Map([[idOf(1), record({ noToday: 'no carers' })]])),
    ],
    [
      /^answers in (\d+) (minutes|hours)$/,
      ({ about }, many, unit) => {
        const minutesToAnswer = Number(many) * (unit === 'hours' ? 60 : 1)
        about.records = new Map([[idOf(1), record({ minutesToAnswer })]])
      },
    ],
    [
      /^on time (\d+) of (\d+)$/,
      ({ about }, kept, of) => {
        const started = { onTime: Number(kept), late: Number(of) - Number(kept) }
        about.records = new Map([[idOf(1), record({ started })]])
      },
    ],
  ]
  test.each(tableIn(page, 2))('$service: $words, $points', (row) => {
    const plain: Case = { need: {}, about: {}, service: {} }
    const given: Case = { need: {}, about: {}, service: {} }
    read(said, row.service!, given)
    const [judged, without] = [judge(given) as Option, judge(plain) as Option]
    const [side, words] = splitOnce(row.words!)
    expect(judged.reasons).toContainEqual(expect.objectContaining({ side, words }))
    expect(judged.score - without.score).toBe(Number(row.points))
  })
  const splitOnce = (text: string): [string, string] => {
    const at = text.indexOf(': ')
    return [text.slice(0, at), text.slice(at + 2)]
  }
})
