import { sql } from 'kysely'
import type { Awaits, OwnerKind, Pathway } from '../../../modules/discharge/index.ts'
import {
  acceptWait,
  changeOwner,
  chaseWait,
  confirmStillTrue,
  finishWait,
  openWait,
  seeWait,
} from '../../../modules/discharge/index.ts'
import { dateOf } from '../../../platform/time.ts'
import type { Look } from '../feed-step.ts'
import { coordinator, somebody, staff } from './find.ts'
import { ownerOf, waitIn } from './wait-found.ts'

const seen: Look = async ({ tx, systemId, luck, now }) => {
  const wait = await waitIn(tx, systemId, luck, ['sent'])
  const by = wait && (await ownerOf(tx, systemId, wait))
  return wait && by
    ? {
        did: 'wait seen',
        by,
        act: (tx) => seeWait(tx, { by, now, stayId: wait.stayId, waitId: wait.waitId }),
      }
    : null
}

const accepted: Look = async ({ tx, systemId, luck, now }) => {
  const wait = await waitIn(tx, systemId, luck, ['seen', 'sent'])
  const by = wait && (await ownerOf(tx, systemId, wait))
  return wait && by
    ? {
        did: 'wait accepted',
        by,
        act: (tx) => acceptWait(tx, { by, now, stayId: wait.stayId, waitId: wait.waitId }),
      }
    : null
}

const done: Look = async ({ tx, systemId, luck, now }) => {
  const wait = await waitIn(tx, systemId, luck, ['accepted'])
  const by = wait && (await ownerOf(tx, systemId, wait))
  return wait && by
    ? {
        did: 'wait done',
        by,
        act: (tx) => finishWait(tx, { by, now, stayId: wait.stayId, waitId: wait.waitId }),
      }
    : null
}

/** Nobody owns it: the ward takes it on, or finds who should. */
const owned: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`exists (select from discharge.wait x where x.system_id = s.system_id
    and x.stay_id = s.stay_id and x.state = 'unowned') and d.unowned_since < ${now.subtract({ hours: 60 }).toString()}::timestamptz`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const wait = await tx
    .selectFrom('discharge.wait')
    .select('wait_id')
    .where('system_id', '=', systemId)
    .where('stay_id', '=', person.stayId)
    .where('state', '=', 'unowned')
    .executeTakeFirst()
  if (!wait) return null
  const owner = { ownerOrganisationId: person.organisationId, ownerPerson: 'discharge team' }
  return {
    did: 'wait owned',
    by,
    act: (tx) => changeOwner(tx, { by, now, stayId: person.stayId, waitId: wait.wait_id, ...owner }),
  }
}

/** Ready, with nothing asked for yet: the ward asks. */
const asked: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`d.ready_since is not null and d.open_waits = 0
    and not exists (select from discharge.wait x where x.system_id = s.system_id and x.stay_id = s.stay_id)`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const [awaits, kind] = luck.pick(usual[person.pathway ?? 'P0'])
  const owner =
    kind === 'own'
      ? person.organisationId
      : (
          await tx
            .selectFrom('access.post as p')
            .innerJoin('access.organisation as o', (on) =>
              on
                .onRef('o.system_id', '=', 'p.system_id')
                .onRef('o.organisation_id', '=', 'p.organisation_id'),
            )
            .select('o.organisation_id')
            .where('o.system_id', '=', systemId)
            .where('o.kind', '=', kind)
            .where('p.role', 'in', ['provider', 'hospital social worker', 'hub navigator'])
            .orderBy('o.organisation_id')
            .limit(1)
            .executeTakeFirst()
        )?.organisation_id
  if (!owner) return null
  const due = { on: dateOf(now).add({ days: luck.between(0, 3) }) }
  return {
    did: 'wait opened',
    by,
    act: (tx) => openWait(tx, { by, now, stayId: person.stayId, awaits, ownerOrganisationId: owner, due }),
  }
}

const usual: Record<Pathway, [awaits: Awaits, owner: 'own' | OwnerKind][]> = {
  P0: [
    ['medicines', 'own'],
    ['discharge-letter', 'own'],
  ],
  P1: [
    ['home-care', 'council'],
    ['reablement-start', 'community provider'],
  ],
  P2: [['community-bed', 'community provider']],
  P3: [
    ['care-home-search', 'council'],
    ['care-act-assessment', 'council'],
  ],
}

/** The hub rings about somebody who waits, or hears that nothing has changed. */
const rung: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`d.ready_since is not null and d.last_heard_at < ${now.subtract({ hours: 4 }).toString()}::timestamptz
    and exists (select from discharge.fact f join access.organisation o on o.system_id = f.system_id and o.organisation_id = (f.detail ->> 'organisationId')::uuid
      where f.system_id = s.system_id and f.stay_id = s.stay_id and f.kind = 'referred' and o.kind = 'transfer of care hub')`,
  )
  const hub = await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', systemId)
    .where('kind', '=', 'transfer of care hub')
    .executeTakeFirst()
  const by = person && hub && (await staff(tx, systemId, hub.organisation_id, { roles: ['hub navigator'] }))
  if (!person || !by) return null
  const late = await tx
    .selectFrom('discharge.wait')
    .select('wait_id')
    .where('system_id', '=', systemId)
    .where('stay_id', '=', person.stayId)
    .where('ended_at', 'is', null)
    .where('due_at', '<', new Date(now.epochMilliseconds))
    .where('owner_organisation_id', 'is not', null)
    .where('owner_organisation_id', '!=', by.organisationId)
    .executeTakeFirst()
  if (late && luck.happens(0.4))
    return {
      did: 'wait chased',
      by,
      act: (tx) =>
        chaseWait(tx, { by, now, stayId: person.stayId, waitId: late.wait_id, words: 'Any news?' }),
    }
  return { did: 'still true', by, act: (tx) => confirmStillTrue(tx, { by, now, stayId: person.stayId }) }
}

export const waits = [seen, accepted, done, owned, asked, rung]
