import { statedDisagreements } from '../../src/modules/plans/index.ts'
import { dateOf, type Instant, Temporal, zone } from '../../src/platform/time.ts'
import { type Builder, builder, type PlacedWard } from '../builder.ts'
import { localSetting } from '../life/local-setting.ts'
import type { Setting } from '../life/setting.ts'
import { tell } from '../life/tell.ts'
import { life } from '../life-generator.ts'
import { wiltshire } from '../people/places.ts'
import { peopleGenerator } from '../people-generator.ts'
import type { Example, World } from '../world.ts'
import { delayed, reasons } from './delayed.ts'
import { sources } from './document.ts'
import { indicators } from './indicators.ts'
import { delayedInJuly, publishedInJuly } from './july.ts'
import { months } from './months.ts'
import { notices } from './notices.ts'
import { homes, type Place, place } from './place.ts'
import { plan } from './plan/plan.ts'
import { promised } from './promised.ts'
import { services } from './services.ts'

const about = {
  systemId: 'wiltshire-2017',
  name: 'Wiltshire, December 2017',
  about:
    'Three acute trusts, community hospitals, mental health trust, council and nine homes, from the plan of 2017 to 2019',
}

/** When it is in this Wiltshire: the plan's target month. */
const demoAt: Instant = Temporal.PlainDateTime.from('2017-12-12T08:10').toZonedDateTime(zone).toInstant()

/** The clock passed in makes no difference: this place lives in December 2017. */
export const wiltshire2017: Example = { ...about, build }

function build(seed: number): World {
  const b = builder(about, seed, demoAt)
  b.world.demoAt = demoAt
  const here = place(b)
  const setting = settingOf(b, here)
  const free = new Map(
    Object.entries(here.wards).map(([key, wards]) => [key, b.luck(`beds ${key}`).shuffled(bedsOf(wards))]),
  )
  for (const { row, column, count } of delayed())
    for (let i = 0; i < count; i++) {
      const [ward, bedId] = free.get(row)!.pop()!
      const { awaits, words, pathway, code } = reasons[column]!
      tell(
        b,
        life(setting, {
          ward,
          bedId,
          ready: true,
          pathway,
          waitsFor: { awaits, words: `${words} (${code})` },
        }),
      )
    }
  for (const [ward, bedId] of [...free.values()].flat())
    if (ward.siteKey !== 'Others' && setting.luck.happens(0.9))
      tell(b, life(setting, { ward, bedId, ready: false }))
  for (const plan of delayedInJuly({ ...setting, luck: b.luck('july') }, here.wards)) tell(b, plan)
  notices(b, { ...setting, luck: b.luck('notices') }, here.wards)
  services(b, here)
  b.world.publishedFigures = publishedInJuly(b)
  months(b)
  indicators(b)
  promised(b)
  b.world.countsFrom = dateOf(demoAt)
  b.world.plans.push({ file: plan((key) => b.ids.of(`organisation ${key}`)), at: demoAt, signatures: [] })
  b.world.disagreements = b.world.plans.flatMap(({ file }) => statedDisagreements(file))
  b.world.sources = sources
  return b.world
}

const bedsOf = (wards: PlacedWard[]): [PlacedWard, string][] =>
  wards.flatMap((ward) => ward.beds.map((bed): [PlacedWard, string] => [ward, bed]))

function settingOf(b: Builder, here: Place): Setting {
  const authorities: [string, number][] = [[b.ids.of('organisation council'), 1]]
  return localSetting(b, {
    wards: Object.values(here.wards).flat(),
    invent: peopleGenerator(b.luck('people'), b.ids, { when: b.when, country: wiltshire, authorities }),
    // Criteria to reside came in March 2020.
    asksCriteria: false,
    coordinators: here.coordinators,
    hub: { organisation: 'access', staff: here.navigators },
    socialWorkers: here.socialWorkers,
    providers: here.providers,
    owners: {
      council: ['council'],
      'community provider': ['WHC'],
      'mental health trust': ['AWP'],
      'care home': homes,
      'home care': ['Plain Care', 'Kennet Home Support', 'Vale Carers', 'Downland Care at Home'],
      voluntary: ['dorothy', 'salisbury-hospice'],
    },
    named: { equipment: [['equipment']], 'key-safe': [['equipment']] },
  })
}
