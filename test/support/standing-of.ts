import type { World } from '../../examples/world.ts'
import { deriveDischarge } from '../../src/modules/discharge/rules/derive-status.ts'
import { deriveStay, isCurrent } from '../../src/modules/stays/index.ts'

/** Everyone of a world who is still there, with their stay and status, as the lists would show them. For tests. */
export function standingOf(world: World) {
  const organisationOf = new Map(world.sites.map(({ siteId, organisationId }) => [siteId, organisationId]))
  const discharge = Map.groupBy(world.dischargeFacts, ({ stayId }) => stayId)
  const people = new Map(world.people.map((person) => [person.personId, person]))
  return [...Map.groupBy(world.stayFacts, ({ stayId }) => stayId)]
    .map(([stayId, facts]) => ({
      facts,
      ...deriveDischarge(discharge.get(stayId) ?? []),
      stay: deriveStay(facts, (siteId) => organisationOf.get(siteId)!),
    }))
    .map((one) => ({ ...one, person: people.get(one.stay.personId)! }))
    .filter(({ stay }) => isCurrent(stay))
}
