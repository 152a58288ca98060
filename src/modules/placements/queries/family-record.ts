import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { standing } from '../../../platform/facts.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { OrganisationKind } from '../../access/index.ts'
import {
  type DischargeFact,
  dischargeFactsOf,
  type Pathway,
  readiness,
  waitsOf,
} from '../../discharge/index.ts'
import { expectedDates, type Place, staysFacts } from '../../stays/index.ts'
import { firstNameOf } from '../rules/family-doing.ts'
import type { Doing, FamilyRecord, FamilyShare } from '../rules/family-record.ts'
import { sharesOf, toldOf } from '../rules/family-shares.ts'
import { familyNeeds } from './family-needs.ts'

export type Family = { record: FamilyRecord; shares: FamilyShare[] }

/**
 * What a stay gives the family's page, and how it is shared. Behind a private link it is asked as the service, for the one
 * stay of the link; what is said of it is decided by rules/family-page.ts alone.
 * @returns undefined where there is no such stay, or the viewer may not see the person.
 */
export async function familyOf(tx: Tx, systemId: string, stayId: string): Promise<Family | undefined> {
  const row = await stayRow(tx, systemId, stayId)
  if (!row) return undefined
  const facts = await dischargeFactsOf(tx, systemId, stayId)
  const stayFacts = (await staysFacts(tx, [stayId])).get(stayId) ?? []
  const needs = await familyNeeds(tx, systemId, stayId)
  const waits = waitsOf(facts).filter(({ state }) => state !== 'withdrawn')
  const doing = await doersOf(tx, systemId)
  return {
    shares: sharesOf(facts),
    record: {
      firstName: row.first_name,
      personId: row.person_id,
      place: row.place,
      died: row.died,
      ward: row.ward,
      site: row.site,
      expected: expectedDates(stayFacts).map(({ date }) => date),
      pathway: row.pathway,
      told: toldOf(facts),
      ready: isReady(facts, row.left_at),
      endOfLife:
        waits.some(({ awaits }) => awaits === 'fast-track' || awaits === 'hospice') ||
        standing(facts).some(({ kind }) => kind === 'chc-fast-track') ||
        needs.some(({ endOfLife }) => endOfLife),
      waits: waits.map(({ awaits, state, owner }) => ({
        awaits,
        done: state === 'done',
        who: owner && doing(owner.organisationId, owner.person),
      })),
      needs: needs.map(({ openedFor, wants, visits, state, asks, startOn, chosen }) => ({
        wants,
        visits,
        state,
        asks,
        startOn,
        chosen,
        who: doing(openedFor, null),
      })),
    },
  }
}

const isReady = (facts: readonly DischargeFact[], leftAt: Date | null): boolean =>
  readiness(facts, leftAt ? (instantOf(leftAt) as Instant) : null).readySince !== null

type Row = {
  person_id: string
  first_name: string
  place: Place
  left_at: Date | null
  died: boolean
  ward: string | null
  site: string
  pathway: Pathway | null
}

async function stayRow(tx: Tx, systemId: string, stayId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select s.person_id, coalesce(p.known_as, p.given_name) as first_name, s.place, s.left_at,
      (p.died_on is not null or coalesce(s.discharge_method in ('4', '5'), false)) as died,
      w.name as ward, i.name as site, d.pathway
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where s.system_id = ${systemId} and s.stay_id = ${stayId}`.execute(tx)
  return rows[0]
}

/** Who somebody is that owns a wait: a person only where they sign in here, and by their first name. */
async function doersOf(tx: Tx, systemId: string) {
  const organisations = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'kind', 'phone'])
    .where('system_id', '=', systemId)
    .execute()
  const accounts = await tx
    .selectFrom('access.account as a')
    .innerJoin('access.post as p', (on) =>
      on.onRef('p.system_id', '=', 'a.system_id').onRef('p.user_id', '=', 'a.user_id'),
    )
    .select(['a.name', 'a.short_name', 'a.phone', 'p.organisation_id'])
    .where('a.system_id', '=', systemId)
    .where('a.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .execute()
  const known = new Map(organisations.map((one) => [one.organisation_id, one]))
  return (organisationId: string | null, person: string | null): Doing | null => {
    if (!organisationId) return person ? { kind: 'family', firstName: null, phone: null } : null
    const organisation = known.get(organisationId)
    if (!organisation) return null
    const account = accounts.find(
      (one) => one.organisation_id === organisationId && (one.name === person || one.short_name === person),
    )
    return {
      kind: organisation.kind as OrganisationKind,
      firstName: account ? firstNameOf(account.name) : null,
      phone: account?.phone ?? organisation.phone,
    }
  }
}
