import type { Awaits } from '../../src/modules/discharge/index.ts'
import { dateOf, type Instant, Temporal } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { kindOf, type Setting } from '../life/setting.ts'
import { onTheWay } from '../life/waits.ts'
import { story } from '../story.ts'
import type { Person } from '../world.ts'
import type { PastStay } from './past-stays.ts'

const minute = 60_000
const destinations = { P0: '19', P1: '19', P2: '51', P3: '55', died: '79' } as const

export type ToldPast = { stayId: string; awaits: Awaits | null }

/**
 * The outline alone of a stay that is over: coming in, ready, the way home, what was waited for, leaving.
 * @returns the stay, and what was waited for; null where nobody waited overnight for anything
 */
export function tellPast(
  { b, coordinator, doctor, owner, asksCriteria }: Setting,
  luck: Chance,
  { stay, person, ward, bedId }: { stay: PastStay; person: Person; ward: PlacedWard; bedId: string },
): ToldPast {
  const told = story(b, person.personId)
  const by = coordinator(ward)
  const kind = kindOf(ward)
  const { siteId, wardId } = ward
  const place = { siteId, wardId, bedId }
  const method = luck.weighted(kind.methods)
  const source = ward.kind === 'acute' ? '19' : '51'
  let awaits: Awaits | null = null
  told.stay(at(stay.came), { kind: 'admitted', detail: { ...place, method, source } }, by)
  if (stay.way !== 'died' && stay.ready !== null) {
    const { way, ready } = stay
    const clinical = Math.max(stay.came + 20 * minute, ready - luck.between(50, 190) * minute)
    const team = Math.round((clinical + ready) / 2)
    const says = (when: number, part: 'clinical' | 'team' | 'safe', who: string) =>
      told.discharge(at(when), { kind: 'readiness', detail: { part, answer: 'yes', by: who } }, by)
    if (asksCriteria && kind.criteria.length > 0)
      told.discharge(at(clinical - 2 * minute), { kind: 'criteria', detail: { met: [] } }, by)
    says(clinical, 'clinical', doctor(ward))
    says(team, 'team', 'Board round')
    const since = Math.min(ready, team + 5 * minute)
    told.discharge(at(since), { kind: 'pathway', detail: { pathway: way } }, by)
    says(ready, 'safe', `${ward.name} team`)
    if (way !== 'P0' || !dateOf(at(ready)).equals(dateOf(at(stay.left)))) {
      awaits = luck.weighted(onTheWay[way].long)
      const { organisationId, person: ownerPerson, by: answers = by } = owner(awaits, ward, person)
      const own = { ownerOrganisationId: organisationId, ...(ownerPerson ? { ownerPerson } : {}) }
      const waitId = told.wait(at(ready + 20 * minute), { awaits, ...own }, by)
      told.discharge(at(stay.left - 25 * minute), { kind: 'wait-done', detail: { waitId } }, answers)
    }
  }
  const detail = { method: stay.way === 'died' ? '4' : '1', destination: destinations[stay.way] }
  told.stay(at(stay.left), { kind: 'discharged', detail }, by)
  return { stayId: told.stayId, awaits }
}

const at = (moment: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(moment / 1000) * 1000)
