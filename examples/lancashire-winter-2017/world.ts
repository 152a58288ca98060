import { statedDisagreements } from '../../src/modules/plans/index.ts'
import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import { type Builder, builder, type PlacedWard } from '../builder.ts'
import { localSetting } from '../life/local-setting.ts'
import type { Setting } from '../life/setting.ts'
import { tell } from '../life/tell.ts'
import { life } from '../life-generator.ts'
import { lancashire } from '../people/places.ts'
import { peopleGenerator } from '../people-generator.ts'
import { serviceIdOf } from '../places/offer.ts'
import type { Example, World } from '../world.ts'
import { aftercare } from './aftercare.ts'
import { market, sources } from './document.ts'
import { areas, type Place, place } from './place.ts'
import { boards } from './plan/frame.ts'
import { passport, passportTitle } from './plan/passport.ts'
import { plan } from './plan/plan.ts'
import { promised } from './promised.ts'
import { services } from './services.ts'

const about = {
  systemId: 'lancashire-winter-2017',
  name: 'Lancashire, winter 2017',
  about:
    'Five A&E areas, intermediate care and the care market of the county council’s winter plan of 2017/18',
}

/** When it is in this Lancashire: the Wednesday before Christmas. */
const demoAt: Instant = Temporal.PlainDateTime.from('2017-12-20T08:05').toZonedDateTime(zone).toInstant()

/** The clock passed in makes no difference: this place lives in December 2017. */
export const lancashireWinter2017: Example = { ...about, build }

function build(seed: number): World {
  const b = builder(about, seed, demoAt)
  b.world.demoAt = demoAt
  const here = place(b)
  // One generator for the county: no two areas may give the same NHS number.
  const invent = peopleGenerator(b.luck('people'), b.ids, {
    when: b.when,
    country: lancashire,
    authorities: [[b.ids.of('organisation council'), 1]],
  })
  const settings = new Map(areas.map(({ area }) => [area, settingOf(b, here, { area, invent })]))
  for (const ward of here.wards) {
    const setting = settings.get(areaOf(ward))!
    for (const bedId of ward.beds)
      if (setting.luck.happens(ward.kind === 'acute' ? 0.95 : 0.86)) tell(b, life(setting, { ward, bedId }))
  }
  services(b, here)
  promised(b)
  aftercare(b)
  b.world.plans.push(
    {
      file: plan((organisation, name) => serviceIdOf(b, organisation, name)),
      at: demoAt,
      signatures: [],
      circulation: boards.map((name) => `${name.replace(/,/g, '')} <${addressOf(name)}>`),
    },
    { file: passport(), at: demoAt, signatures: [] },
  )
  b.world.disagreements = b.world.plans.flatMap(({ file }) => statedDisagreements(file))
  b.world.sources = [
    ...sources,
    {
      what: 'the programme',
      document: passportTitle,
      line: 'Contingent fee model – triggered upon entering implementation',
    },
  ]
  return b.world
}

/** Invented: the plan names the five boards and no address of any. */
const addressOf = (board: string): string =>
  `${board
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^a-e-/, '')}@example.invalid`

const areaOf = ({ siteKey }: PlacedWard): string =>
  areas.find(({ trust }) => trust === siteKey)?.area ??
  market.communityBeds.find(({ name }) => name === siteKey)!.area

// What is waited for is asked of the services of the person's own area.
function settingOf(
  b: Builder,
  here: Place,
  { area, invent }: { area: string; invent: Setting['invent'] },
): Setting {
  const inArea = (services: { name: string; areas: string[] }[]): [string][] =>
    services.filter((one) => one.areas.includes(area)).map(({ name }) => [name])
  const beds = market.communityBeds.filter((one) => one.area === area).map(({ name }): [string] => [name])
  return localSetting(b, {
    area,
    wards: here.wards,
    invent,
    asksCriteria: false,
    coordinators: here.coordinators,
    hub: { organisation: 'navigation', staff: here.navigators },
    socialWorkers: here.socialWorkers,
    providers: here.providers,
    owners: {
      council: ['council'],
      'community provider': ['LCFT'],
      'mental health trust': ['LCFT'],
      'care home': here.homes,
      'home care': [...here.agencies, ...inArea(market.crisis).map(([name]) => name)],
      voluntary: inArea(market.aftercare).map(([name]) => name),
    },
    named: {
      'reablement-start': inArea(market.reablement),
      'community-bed': beds,
      'voluntary-help': inArea(market.aftercare),
    },
  })
}
