import type { PoolClient } from 'pg'

/** Where a place's journal ends. Kept outside the database, it proves later that nothing before it was rewritten. */
export type JournalEnd = { systemId: string; seq: number; hash: string }

/**
 * - changed: a row is not what it was when it was written
 * - missing: a row that must be there is not
 * - order: a row stands where another was written
 * - end is missing: the newest rows are not there
 */
export type Why = 'changed' | 'missing' | 'order' | 'end is missing'
export type Verified =
  | { ok: true; rows: number; ends: JournalEnd[] }
  | { ok: false; rows: number; broken: { systemId: string; seq: number; why: Why } }

/**
 * Checks every row of the journal, of one place or of all, against its own hash and the row before it, and the last
 * against the head. Names the first broken row. Reads page by page, each in a statement of its own, so that writers go
 * on meanwhile; `client` must see all rows, as the owner does.
 */
export async function verifyJournal(
  client: PoolClient,
  systemId?: string,
  pageRows = 20_000,
): Promise<Verified> {
  const ends: JournalEnd[] = []
  let rows = 0
  for (const place of systemId === undefined ? await places(client) : [systemId]) {
    const checked = await verifyPlace(client, place, pageRows)
    rows += checked.rows
    if ('why' in checked)
      return { ok: false, rows, broken: { systemId: place, seq: checked.seq, why: checked.why } }
    ends.push({ systemId: place, seq: checked.rows, hash: checked.hash })
  }
  return { ok: true, rows, ends }
}

type Checked = { rows: number; hash: string } | { rows: number; seq: number; why: Why }

async function verifyPlace(client: PoolClient, systemId: string, pageRows: number): Promise<Checked> {
  for (let rows = 0; ; ) {
    const page = await readPage(client, systemId, rows, pageRows)
    if (page.why) return broken(page.broken_seq, page.why)
    rows += page.read
    if (page.read > 0) continue
    const end = await readEnd(client, systemId)
    // Somebody wrote while we read, and the next page begins with it.
    if (end.last_seq > rows) continue
    return end.why ? broken(end.broken_seq, end.why) : { rows, hash: end.hash }
  }
}

// Numbers have no gaps, so every row before the first broken one has been found right.
const broken = (seq: number, why: Why): Checked => ({ rows: seq - 1, seq, why })

async function places(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query(`select system_id from platform.journal_head
    union select system_id from platform.journal order by 1`)
  return rows.map((row: { system_id: string }) => row.system_id)
}

type Page = { read: number; broken_seq: number; why: Why | null }

// The row before the page is read with it, to compare with. A row that agrees with itself but not with the one before
// tells on the one before: that one was changed and given a new hash. A row that would be right under the number that
// its successor, or the head, gives it has been moved.
async function readPage(
  client: PoolClient,
  systemId: string,
  after: number,
  pageRows: number,
): Promise<Page> {
  const { rows } = await client.query<Page>(
    `with page as (
      select j as row, j.seq, j.hash, j.previous_hash,
        lag(j.seq, 1, $2::bigint) over w as seq_before, lag(j.hash, 1, ''::bytea) over w as hash_before
      from platform.journal j where j.system_id = $1 and j.seq >= $2
      window w as (order by j.seq) order by j.seq limit $3
    ), judged as (
      select seq, row, seq_before, case
        when seq <> seq_before + 1 then 'missing'
        when hash <> platform.journal_row_hash(row) then 'changed'
        when previous_hash <> hash_before then 'before' end as why
      from page where seq > $2
    ), first as (select * from judged where why is not null order by seq limit 1),
    told as (
      select seq, why, case why when 'missing' then seq_before + 1 when 'before' then seq - 1 else seq end as broken_seq,
        why = 'changed' and exists (
          select from (
            select n.seq - 1 as belongs from platform.journal n where n.system_id = $1 and n.previous_hash = (f.row).hash
            union select h.seq from platform.journal_head h where h.system_id = $1 and h.hash = (f.row).hash) b
          where (f.row).hash = platform.journal_row_hash(
            jsonb_populate_record(f.row, jsonb_build_object('seq', b.belongs)))) as moved
      from first f
    )
    select (select count(*) from judged) as read, (select broken_seq from told) as broken_seq,
      (select case when why = 'missing' then 'missing' when moved then 'order' else 'changed' end from told) as why`,
    [systemId, after, pageRows + 1],
  )
  return rows[0]!
}

type End = { last_seq: number; hash: string; broken_seq: number; why: Why | null }

// One statement, so that head and last row are of the same moment.
async function readEnd(client: PoolClient, systemId: string): Promise<End> {
  const { rows } = await client.query<End>(
    `select last.seq as last_seq, encode(head.hash, 'hex') as hash,
      case when last.seq < head.seq then last.seq + 1 when last.seq > head.seq then head.seq + 1 else last.seq end as broken_seq,
      case when last.seq < head.seq then 'end is missing'
        when last.seq > head.seq or last.hash <> head.hash then 'changed' end as why
    from (select seq, hash from platform.journal where system_id = $1 union all select 0, ''::bytea order by seq desc limit 1) last,
      (select seq, hash from platform.journal_head where system_id = $1 union all select 0, ''::bytea order by seq desc limit 1) head`,
    [systemId],
  )
  return rows[0]!
}
