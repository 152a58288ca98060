import { builder, type PlacedWard } from '../examples/builder.ts'
import { localSetting } from '../examples/life/local-setting.ts'
import { tell } from '../examples/life/tell.ts'
import { life } from '../examples/life-generator.ts'
import { marlshire } from '../examples/people/places.ts'
import { peopleGenerator } from '../examples/people-generator.ts'
import type { World } from '../examples/world.ts'
import type { Instant } from '../src/platform/time.ts'

const hospitals = 5
const people = 2000
const ready = 500
const wardsEach = 14

/** A place for measuring: 2,000 people in the 30-bed wards of five hospitals, 500 of them ready and waiting. */
export function fiveHospitals(now: Instant): World {
  const b = builder({ systemId: 'five-hospitals', name: 'Five hospitals', about: 'for measuring' }, 7, now)
  b.organisation('council', 'council', 'Bench Council')
  b.organisation('hub', 'transfer of care hub', 'Bench hub')
  b.organisation('community', 'community provider', 'Bench Community Health')
  b.organisation('mental-health', 'mental health trust', 'Bench Mental Health')
  b.organisation('home', 'care home', 'Bench House')
  b.organisation('agency', 'home care', 'Bench Care')
  b.organisation('voluntary', 'voluntary', 'Bench Help')
  const wards: PlacedWard[] = []
  for (let h = 1; h <= hospitals; h++) {
    b.organisation(`trust-${h}`, 'hospital trust', `Hospital ${h}`)
    b.site(`site-${h}`, `trust-${h}`, `Hospital ${h}`)
    for (let w = 1; w <= wardsEach; w++) wards.push(b.ward(`site-${h}`, `Ward ${w}`, 'acute', 30))
  }
  const navigator = b.account('Bench Navigator', [{ role: 'hub navigator', organisation: 'hub' }], {
    who: 'hub',
  })
  const worker = b.account('Bench Worker', [{ role: 'hospital social worker', organisation: 'council' }], {
    who: 'council',
  })
  b.account('Bench Ward', [{ role: 'ward coordinator', organisation: 'trust-1', ward: wards[0]! }], {
    who: 'ward',
  })
  const setting = localSetting(b, {
    wards,
    invent: peopleGenerator(b.luck('people'), b.ids, {
      when: b.when,
      country: marlshire,
      authorities: [[b.ids.of('organisation council'), 1]],
      taken: [],
    }),
    asksCriteria: true,
    coordinators: new Map(),
    hub: { organisation: 'hub', staff: [navigator] },
    socialWorkers: [worker],
    providers: new Map(),
    owners: {
      council: ['council'],
      'community provider': ['community'],
      'mental health trust': ['mental-health'],
      'care home': ['home'],
      'home care': ['agency'],
      voluntary: ['voluntary'],
    },
  })
  const places = wards.flatMap((ward) => ward.beds.map((bedId) => ({ ward, bedId })))
  // Every fourth person is ready, on a pathway that the hub arranges, so the hub's list has exactly `ready` rows.
  places.slice(0, people).forEach((place, i) => {
    const isReady = i % (people / ready) === 0
    tell(
      b,
      life(setting, {
        ...place,
        ready: isReady,
        ...(isReady ? { pathway: (['P1', 'P2', 'P3'] as const)[i % 3]!, days: 6 + (i % 20) } : {}),
      }),
    )
  })
  return b.world
}
