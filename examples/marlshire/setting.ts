import { type Awaits, usualOwner } from '../../src/modules/discharge/rules/awaits.ts'
import type { Builder, PlacedWard, Staff } from '../builder.ts'
import type { Owner } from '../life/plan.ts'
import type { Setting } from '../life/setting.ts'
import { doctors, nurses } from '../life/words.ts'
import { peopleGenerator } from '../people-generator.ts'
import { marlshire } from '../people/places.ts'
import type { By } from '../story.ts'
import type { Cast } from './cast.ts'
import { careHomes, homeCare, key } from './organisations.ts'

/** How Marlshire works: who co-ordinates, who decides, and who owns what is waited for. */
export function setting(b: Builder, cast: Cast, wards: PlacedWard[], taken: string[]): Setting {
  const luck = b.luck('lives')
  const organisation = (name: string) => b.ids.of(`organisation ${name}`)
  const authorities: [string | null, number][] = [[organisation('council'), 93], [organisation('neighbour'), 5], [null, 2]]
  const invent = peopleGenerator(b.luck('people'), b.ids, { when: b.when, country: marlshire, authorities, taken })
  const of = (name: string, person?: string): Owner => {
    const organisationId = organisation(name)
    const staff = name === 'council' ? luck.pick(cast.socialWorkers) : cast.providers.get(organisationId)
    return { organisationId, ...(person ? { person } : {}), by: { userId: staff?.userId ?? null, organisationId } }
  }
  const doctor = (ward: PlacedWard) => doctors[wards.indexOf(ward) % doctors.length]!
  return {
    b,
    luck,
    invent,
    asksCriteria: true,
    nurses,
    doctor,
    coordinator: (ward) => byOf(cast.coordinators.get(ward.wardId)!),
    hub: () => byOf(luck.pick(cast.navigators)),
    socialWorker: () => {
      const { name, userId, organisationId } = luck.pick(cast.socialWorkers)
      return { name, userId, organisationId }
    },
    owner: (awaits, ward, person) => {
      const own = (who: string): Owner => ({ organisationId: ward.organisationId, person: who, by: byOf(cast.coordinators.get(ward.wardId)!) })
      if (awaits in named) return of(...luck.pick(named[awaits]!))
      switch (usualOwner(awaits)) {
        case 'own trust':
          return own(ownPeople[awaits] ?? doctor(ward))
        case 'council':
          return of('council', luck.pick(['brokerage', 'hospital team', 'adult care']))
        case 'care home':
          return of(key(luck.pick(careHomes)))
        case 'home care':
          return of(key(luck.pick(homeCare)))
        case 'mental health trust':
          return of('mental-health')
        case 'transfer of care hub':
          return { organisationId: organisation('hub'), by: byOf(luck.pick(cast.navigators)) }
        case 'voluntary':
          return of('home-again')
        case 'family':
          return { organisationId: null, person: person.gender === 'male' ? 'Family, wife or daughter' : 'Family, daughter' }
        default:
          return of('marl-valley')
      }
    },
  }
}

export const byOf = (staff: Staff): By => ({ userId: staff.userId, organisationId: staff.organisationId })

const named: Partial<Record<Awaits, [organisation: string, person?: string][]>> = {
  'reablement-start': [['bright-step', 'Joy Farrow']],
  equipment: [['equipment']],
  'key-safe': [['equipment']],
  transport: [['transport']],
  housing: [['district', 'housing options']],
  'home-clean': [['district']],
  'community-nursing': [['marl-valley'], ['rapid']],
  'voluntary-help': [['home-again'], ['carers']],
}

const ownPeople: Partial<Record<Awaits, string>> = {
  medicines: 'pharmacy',
  'therapy-assessment': 'therapy',
  'therapy-home-visit': 'therapy',
  'chc-checklist': 'discharge team',
  'test-result': 'radiology',
}
