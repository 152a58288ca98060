import { type Awaits, awaitsList, type OwnerKind } from '../../src/modules/discharge/index.ts'
import type { Builder, PlacedWard, Staff } from '../builder.ts'
import type { By } from '../story.ts'
import type { Person } from '../world.ts'
import type { Owner } from './plan.ts'
import type { Setting } from './setting.ts'
import { doctors, nurses } from './words.ts'

/** Who works where, and which organisations own what is waited for, by the example's own short keys. */
export type Local = {
  /** Where a place has several areas, each has luck of its own. */
  area?: string
  wards: PlacedWard[]
  invent: Setting['invent']
  asksCriteria: boolean
  coordinators: ReadonlyMap<string, Staff>
  hub: { organisation: string; staff: Staff[] }
  socialWorkers: Staff[]
  /** Who answers for each provider, by organisation id. */
  providers: ReadonlyMap<string, Staff>
  owners: Record<Exclude<OwnerKind, 'own trust' | 'transfer of care hub' | 'family'>, string[]>
  /** What somebody in particular owns, whatever its kind. */
  named?: Partial<Record<Awaits, [organisation: string, person?: string][]>>
}

export function localSetting(b: Builder, local: Local): Setting {
  const luck = b.luck(`lives ${local.area ?? ''}`)
  const organisation = (key: string) => b.ids.of(`organisation ${key}`)
  const coordinator = (ward: PlacedWard): By => {
    const staff = local.coordinators.get(ward.wardId)
    return staff ? byOf(staff) : { userId: null, organisationId: ward.organisationId }
  }
  const doctor = (ward: PlacedWard) => doctors[Math.max(0, local.wards.indexOf(ward)) % doctors.length]!
  const of = (key: string, person?: string): Owner => {
    const organisationId = organisation(key)
    const ours = local.socialWorkers.filter((staff) => staff.organisationId === organisationId)
    const staff = ours.length > 0 ? luck.pick(ours) : local.providers.get(organisationId)
    return {
      organisationId,
      ...(person ? { person } : {}),
      by: { userId: staff?.userId ?? null, organisationId },
    }
  }
  return {
    b,
    luck,
    invent: local.invent,
    asksCriteria: local.asksCriteria,
    nurses,
    doctor,
    coordinator,
    hub: () => byOf(luck.pick(local.hub.staff)),
    socialWorker: () => {
      const { name, userId, organisationId } = luck.pick(local.socialWorkers)
      return { name, userId, organisationId }
    },
    owner: (awaits, ward, person) => {
      const named = local.named?.[awaits]
      if (named) return of(...luck.pick(named))
      const kind = awaitsList.find(({ code }) => code === awaits)!.owner
      if (kind === 'own trust')
        return {
          organisationId: ward.organisationId,
          person: ownPeople[awaits] ?? doctor(ward),
          by: coordinator(ward),
        }
      if (kind === 'transfer of care hub')
        return { organisationId: organisation(local.hub.organisation), by: byOf(luck.pick(local.hub.staff)) }
      if (kind === 'family') return { organisationId: null, person: family(person) }
      return of(
        luck.pick(local.owners[kind]),
        kind === 'council' ? luck.pick(['brokerage', 'hospital team', 'adult care']) : undefined,
      )
    },
  }
}

export const byOf = (staff: Staff): By => ({ userId: staff.userId, organisationId: staff.organisationId })

const family = (person: Person) =>
  person.gender === 'male' ? 'Family, wife or daughter' : 'Family, daughter'

const ownPeople: Partial<Record<Awaits, string>> = {
  medicines: 'pharmacy',
  'therapy-assessment': 'therapy',
  'therapy-home-visit': 'therapy',
  'chc-checklist': 'discharge team',
  'test-result': 'radiology',
}

/** Who answers for an organisation; nobody by name where it has nobody of its own. */
export const answering =
  (providers: ReadonlyMap<string, Staff>) =>
  (organisationId: string): By => ({
    userId: providers.get(organisationId)?.userId ?? null,
    organisationId,
  })
