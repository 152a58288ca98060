import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { clockOf, placeClock } from '../queries/place-clock.ts'
import { limitRefusal, limits } from '../rules/limit.ts'
import { hashOf, isToken, newToken } from '../token.ts'
import { atTheDoor } from './begin-session.ts'

export type LinkPurpose = 'still true' | 'answer' | 'family'

/**
 * A link that opens one thing without signing in. Only a hash of the token is kept: it is given here once, and whoever
 * prints it into a mail or a page prints it nowhere else. `endsAt` is on the place's clock.
 */
export async function makePrivateLink(
  tx: Tx,
  link: {
    by: Viewer
    purpose: LinkPurpose
    /** Whose link it is; null for a family's. */
    organisationId: string | null
    /** What it opens: a service, an organisation, a person's page. */
    subjectId: string
    endsAt: Instant
  },
): Promise<{ token: string; linkId: string }> {
  const [token, linkId] = [newToken(), newId()]
  await tx
    .insertInto('access.private_link')
    .values({
      token_hash: hashOf(token),
      link_id: linkId,
      system_id: link.by.systemId,
      purpose: link.purpose,
      organisation_id: link.organisationId,
      subject_id: link.subjectId,
      ends_at: link.endsAt.toString(),
    })
    .execute()
  return { token, linkId }
}

/** From now on the link opens nothing. @returns false where there is none that still did. */
export async function endPrivateLink(
  tx: Tx,
  { by, linkId, now }: { by: Viewer; linkId: string; now: Instant },
): Promise<boolean> {
  const ended = await tx
    .updateTable('access.private_link')
    .set({ ended_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('link_id', '=', linkId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

export type OpenLink = {
  systemId: string
  linkId: string
  organisationId: string | null
  subjectId: string
  /** The place's time, to act and to count ages in; `clock` is it for `asViewer`, null where the place lives in real time. */
  now: Instant
  clock: Instant | null
  endsAt: Instant
}

export type LinkAsked = {
  token: string
  purpose: LinkPurpose
  /** Where the request comes from: too many wrong links from there are refused unseen, as wrong passwords are. */
  address: string
  /** The real time, never a demonstration clock's. */
  now: Instant
}

/**
 * What a private link opens. Refuses one that nobody made (not-found), one that is over (conflict: what it was about is
 * told by `overLink`), and every link from an address that has guessed too often (not-allowed).
 */
export async function openPrivateLink(db: Database, asked: LinkAsked): Promise<OpenLink | Refusal> {
  const found = await find(db, asked)
  if ('refused' in found) return found
  if (found.over)
    return refuse('conflict', 'This link is over. Ask for a new one, or ring whoever sent it to you')
  return found.link
}

/** What a link was about that is over; null where it is not over, or nobody made it. For "send me a new one". */
export async function overLink(db: Database, asked: LinkAsked): Promise<OpenLink | null> {
  const found = await find(db, asked)
  return 'refused' in found || !found.over ? null : found.link
}

const unknown = () =>
  refuse(
    'not-found',
    'This link is not known here. Check that all of it was copied, or ring whoever sent it to you',
  )

async function find(db: Database, asked: LinkAsked): Promise<{ link: OpenLink; over: boolean } | Refusal> {
  // A refusal rolls back, and a wrong try must stay counted: so the miss is a value within, and a refusal outside.
  const found = await atTheDoor(db, async (tx) => {
    const limited = await tooMany(tx, asked)
    if (limited) return limited
    const row = isToken(asked.token) ? await linkRow(tx, asked) : undefined
    if (!row) {
      await countMiss(tx, asked)
      return 'missed' as const
    }
    const clock = placeClock(clockOf(row), asked.now)
    const now = clock ?? asked.now
    const endsAt = instantOf(row.ends_at)
    const over = row.ended_at !== null || endsAt.epochMilliseconds <= now.epochMilliseconds
    if (!over) await markUsed(tx, row, now)
    const { system_id: systemId, link_id: linkId, subject_id: subjectId } = row
    return {
      link: { systemId, linkId, organisationId: row.organisation_id, subjectId, now, clock, endsAt },
      over,
    }
  })
  return found === 'missed' ? unknown() : found
}

const linkRow = (tx: Tx, { token, purpose }: LinkAsked) =>
  tx
    .selectFrom('access.private_link as l')
    .innerJoin('access.system as s', 's.system_id', 'l.system_id')
    .select([
      'l.system_id',
      'l.link_id',
      'l.organisation_id',
      'l.subject_id',
      'l.ends_at',
      'l.ended_at',
      'l.last_used_at',
      's.demo_at',
      's.demo_set_at',
    ])
    .where('l.token_hash', '=', hashOf(token))
    .where('l.purpose', '=', purpose)
    .executeTakeFirst()

async function tooMany(tx: Tx, { address, now }: LinkAsked): Promise<Refusal | null> {
  const addressHash = hashOf(address)
  // Those who guess at once wait for one another, so that a hundred tries are a hundred tries.
  await sql`select pg_advisory_xact_lock(${addressHash.readBigInt64BE().toString()}::bigint)`.execute(tx)
  const wrong = await tx
    .selectFrom('access.sign_in_attempt')
    .select('at')
    .where('address_hash', '=', addressHash)
    .where('at', '>', new Date(now.subtract({ minutes: limits.minutes }).epochMilliseconds))
    .where('worked', '=', false)
    .orderBy('at', 'desc')
    .limit(limits.address)
    .execute()
  return limitRefusal({ name: [], address: wrong.map((row) => instantOf(row.at)) }, now, 'links')
}

const countMiss = (tx: Tx, { token, address, now }: LinkAsked) =>
  tx
    .insertInto('access.sign_in_attempt')
    .values({
      attempt_id: newId(),
      sign_in_name_hash: hashOf(token),
      address_hash: hashOf(address),
      at: now.toString(),
      worked: false,
    })
    .execute()

// Once an hour is enough to know that it is used, and each time is a row of the journal.
async function markUsed(
  tx: Tx,
  row: { system_id: string; link_id: string; last_used_at: Date | null },
  now: Instant,
): Promise<void> {
  const last = row.last_used_at && instantOf(row.last_used_at)
  if (last && now.epochMilliseconds - last.epochMilliseconds < 3_600_000) return
  await tx
    .updateTable('access.private_link')
    .set({ last_used_at: now.toString() })
    .where('system_id', '=', row.system_id)
    .where('link_id', '=', row.link_id)
    .execute()
}
