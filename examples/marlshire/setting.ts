import type { Builder, PlacedWard } from '../builder.ts'
import { localSetting } from '../life/local-setting.ts'
import type { Setting } from '../life/setting.ts'
import { marlshire } from '../people/places.ts'
import { peopleGenerator } from '../people-generator.ts'
import type { Cast } from './cast.ts'
import { careHomes, homeCare, key } from './organisations.ts'

/** How Marlshire works: who co-ordinates, who decides, and who owns what is waited for. */
export function setting(b: Builder, cast: Cast, wards: PlacedWard[], taken: string[]): Setting {
  const authorities: [string | null, number][] = [
    [b.ids.of('organisation council'), 93],
    [b.ids.of('organisation neighbour'), 5],
    [null, 2],
  ]
  return localSetting(b, {
    wards,
    invent: peopleGenerator(b.luck('people'), b.ids, {
      when: b.when,
      country: marlshire,
      authorities,
      taken,
    }),
    asksCriteria: true,
    coordinators: cast.coordinators,
    hub: { organisation: 'hub', staff: cast.navigators },
    socialWorkers: cast.socialWorkers,
    providers: cast.providers,
    owners: {
      council: ['council'],
      'community provider': ['marl-valley'],
      'mental health trust': ['mental-health'],
      'care home': careHomes.map(key),
      'home care': homeCare.map(key),
      voluntary: ['home-again'],
    },
    named: {
      'reablement-start': [['bright-step', 'Joy Farrow']],
      equipment: [['equipment']],
      'key-safe': [['equipment']],
      transport: [['transport']],
      housing: [['district', 'housing options']],
      'home-clean': [['district']],
      'community-nursing': [['marl-valley'], ['rapid']],
      'voluntary-help': [['home-again'], ['carers']],
    },
  })
}
