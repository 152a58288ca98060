import { sql } from 'kysely'
import { finishWait } from '../../../modules/discharge/index.ts'
import { discharge } from '../../../modules/stays/index.ts'
import type { Look } from '../feed-step.ts'
import { coordinator, somebody } from './find.ts'
import { openWaitOf, ownerOf } from './wait-found.ts'

const destinations = { P0: '19', P1: '19', P2: '51', P3: '55' } as const

/** Everything is done: they go. */
const leaving: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`d.ready_since is not null and d.open_waits = 0 and d.unowned_since is null`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const destination = destinations[person.pathway ?? 'P0']
  return {
    did: 'discharge',
    by,
    act: (tx) => discharge(tx, { by, now, stayId: person.stayId, leftAt: now, method: '1', destination }),
  }
}

/** Somebody is ready, and one more thing of theirs is done. */
const clearing: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`d.ready_since is not null and d.open_waits > 0 and d.next_state in ('accepted', 'seen')`,
  )
  const wait = person && (await openWaitOf(tx, systemId, luck, person.stayId))
  const by = wait && (await ownerOf(tx, systemId, wait))
  if (!wait || !by) return null
  return {
    did: 'wait done',
    by,
    act: (tx) => finishWait(tx, { by, now, stayId: wait.stayId, waitId: wait.waitId }),
  }
}

export const departures = [leaving, clearing]
