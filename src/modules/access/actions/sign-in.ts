import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { isPassword } from '../password-hash.ts'
import { limitRefusal, limits } from '../rules/limit.ts'
import { hashOf } from '../token.ts'
import { atTheDoor, type Begun, beginSession } from './begin-session.ts'

export type SignIn = {
  db: Database
  signInName: string
  password: string
  /** The asker's network address. */
  address: string
  /** The real time, never a demonstration clock's. */
  now: Instant
}

const wrong = () => refuse('not-allowed', 'The sign-in name or the password is not right')

/**
 * Signs in with a name and a password. Refuses, in the same words and after the same work, whether the name or the
 * password is wrong; after too many wrong ones refuses unseen until the time it says.
 */
export async function signIn({ db, signInName, password, address, now }: SignIn): Promise<Begun | Refusal> {
  const name = signInName.trim().toLowerCase().slice(0, 200)
  const tried = await atTheDoor(db, (tx) => countTry(tx, { name, address, now }))
  if (isRefusal(tried)) return tried
  // Outside any transaction: hashing takes tens of milliseconds, and the embedded database has one session.
  const account = await matching(tried.accounts, password)
  if (!account) return wrong()
  return atTheDoor(db, async (tx) => {
    await tx
      .updateTable('access.sign_in_attempt')
      .set({ worked: true })
      .where('attempt_id', '=', tried.attemptId)
      .execute()
    return beginSession(tx, { systemId: account.system_id, userId: account.user_id, now })
  })
}

type Found = { system_id: string; user_id: string; hash: string | null }

/**
 * Writes the try down as a wrong one before it is known, so that a hundred sent at once are a hundred tries; a lock on
 * name and address makes them wait for each other.
 */
async function countTry(tx: Tx, { name, address, now }: { name: string; address: string; now: Instant }) {
  const [nameHash, addressHash] = [hashOf(name), hashOf(address)]
  for (const hash of [addressHash, nameHash])
    await sql`select pg_advisory_xact_lock(${hash.readBigInt64BE().toString()}::bigint)`.execute(tx)
  const refusal = limitRefusal(await wrongTries(tx, { nameHash, addressHash, now }), now)
  if (refusal) return refusal
  const attemptId = newId()
  await tx
    .insertInto('access.sign_in_attempt')
    .values({
      attempt_id: attemptId,
      sign_in_name_hash: nameHash,
      address_hash: addressHash,
      at: now.toString(),
      worked: false,
    })
    .execute()
  const accounts: Found[] = await tx
    .selectFrom('access.account as a')
    .leftJoin('access.password as p', (j) =>
      j.onRef('p.system_id', '=', 'a.system_id').onRef('p.user_id', '=', 'a.user_id'),
    )
    .select(['a.system_id', 'a.user_id', 'p.hash'])
    .where('a.sign_in_name', '=', name)
    .where('a.ended_at', 'is', null)
    .orderBy('a.system_id')
    .limit(3)
    .execute()
  return { attemptId, accounts }
}

/** A right password wipes the slate of the name, never of the address: one known password must not buy guesses. */
async function wrongTries(
  tx: Tx,
  { nameHash, addressHash, now }: { nameHash: Buffer; addressHash: Buffer; now: Instant },
) {
  const since = new Date(now.subtract({ minutes: limits.minutes }).epochMilliseconds)
  const tries = (column: 'sign_in_name_hash' | 'address_hash', hash: Buffer, most: number) =>
    tx
      .selectFrom('access.sign_in_attempt as a')
      .select(['a.at', 'a.worked'])
      .where(`a.${column}`, '=', hash)
      .where('a.at', '>', since)
      .orderBy('a.at', 'desc')
      .orderBy('a.attempt_id', 'desc')
      .$if(column === 'address_hash', (q) => q.where('a.worked', '=', false))
      .limit(most)
      .execute()
  const byName = await tries('sign_in_name_hash', nameHash, limits.name)
  const firstRight = byName.findIndex((row) => row.worked)
  const byAddress = await tries('address_hash', addressHash, limits.address)
  const at = (rows: typeof byName) => rows.map((row) => instantOf(row.at))
  return { name: at(firstRight < 0 ? byName : byName.slice(0, firstRight)), address: at(byAddress) }
}

// One name may belong to an account in each of several places; a name of nobody costs as much as a name of one.
async function matching(accounts: Found[], password: string): Promise<Found | null> {
  for (const account of accounts) if (await isPassword(password, account.hash)) return account
  if (accounts.length === 0) await isPassword(password, null)
  return null
}
