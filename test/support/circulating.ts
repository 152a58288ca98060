import type { ServiceKind } from '../../src/modules/capacity/index.ts'
import type { Package } from '../../src/modules/capacity/rules/summary-content.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { Place } from './given.ts'

/** Who must never stand in a summary, a mail or a file. */
export const someone = { givenName: 'Hildegard', familyName: 'Verboten', nhsNumber: '9990000018' }

export type GivenService = {
  name: string
  kind: ServiceKind
  area?: string | null
  places?: number | null
  target?: number | null
  wardId?: string
  /** What was said to be free, and when; left out, nobody ever said. */
  free?: number
  saidAt?: Instant
}

const codeOf: Record<Package, string> = {
  'home care': 'home-care',
  reablement: 'reablement-start',
  'rehabilitation bed': 'community-bed',
  'care home': 'care-home-search',
  'nursing home': 'nursing-home-search',
}

/** Services, starts and people who wait, put straight into the tables of a small place. */
export function ledgerIn(place: Place) {
  const { systemId } = place
  let people = 0
  return {
    async service(given: GivenService): Promise<string> {
      const [serviceId, lineId] = [newId(), newId()]
      await place.as(place.service, async (tx) => {
        await tx
          .insertInto('capacity.service')
          .values({
            system_id: systemId,
            service_id: serviceId,
            organisation_id: place.organisation.community,
            name: given.name,
            kind: given.kind,
            area: given.area ?? null,
            places: given.places ?? null,
            target: given.target ?? null,
            ward_id: given.wardId ?? null,
          })
          .execute()
        await tx
          .insertInto('capacity.line')
          .values({ system_id: systemId, line_id: lineId, service_id: serviceId })
          .execute()
        if (given.free !== undefined && given.saidAt)
          await tx
            .insertInto('capacity.figure')
            .values({
              system_id: systemId,
              figure_id: newId(),
              line_id: lineId,
              free: given.free,
              said_at: given.saidAt.toString(),
              source: 'telephone',
            })
            .execute()
      })
      return serviceId
    },
    starts: (serviceId: string, on: string, starts: number) =>
      place.as(place.service, (tx) =>
        tx
          .insertInto('capacity.start')
          .values({
            system_id: systemId,
            start_id: newId(),
            service_id: serviceId,
            on_date: on,
            starts,
            source: 'file',
          })
          .execute(),
      ),
    district: (outward: string, area: string) =>
      place.as(place.service, (tx) =>
        tx.insertInto('capacity.district').values({ system_id: systemId, outward, area }).execute(),
      ),
    /** So many people who are ready and wait for a package, all of one name. */
    waiting: (what: Package, number: number, postcode: string | null, readySince: Instant) =>
      place.as(place.service, async (tx) => {
        for (let i = 0; i < number; i++) {
          const ids = { system_id: systemId, stay_id: newId(), person_id: newId() }
          await tx
            .insertInto('people.person')
            .values({
              system_id: systemId,
              person_id: ids.person_id,
              family_name: someone.familyName,
              given_name: someone.givenName,
              nhs_number: people++ === 0 ? someone.nhsNumber : null,
              postcode,
            })
            .execute()
          await tx
            .insertInto('stays.stay')
            .values({
              ...ids,
              organisation_id: place.organisation.trust,
              site_id: place.siteId,
              ward_id: place.wardId,
              place: 'no bed',
              admitted_at: readySince.toString(),
              last_heard_at: readySince.toString(),
            })
            .execute()
          await tx
            .insertInto('discharge.status')
            .values({ ...ids, pathway: 'P1', ready_since: readySince.toString() })
            .execute()
          await tx
            .insertInto('discharge.wait')
            .values({
              ...ids,
              wait_id: newId(),
              awaits: codeOf[what],
              since: readySince.toString(),
              state: 'unowned',
              state_at: readySince.toString(),
              last_heard_at: readySince.toString(),
            })
            .execute()
        }
      }),
  }
}
