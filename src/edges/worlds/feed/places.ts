import { type RawBuilder, sql } from 'kysely'
import type { Chance } from '../../../../examples/chance.ts'
import { sayFree } from '../../../modules/capacity/index.ts'
import { answerAsk, declineReasons, seeAsk } from '../../../modules/placements/index.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, instantOf } from '../../../platform/time.ts'
import type { Look } from '../feed-step.ts'
import { salt, staff } from './find.ts'

// Whoever tries Homeward as one of the cast finds their requests waiting: the feed answers for the others.
const answersItself = (of: RawBuilder<unknown>) => sql<boolean>`exists (select from access.post p
  join access.account c on c.system_id = p.system_id and c.user_id = p.user_id
  where p.system_id = ${of}.system_id and p.organisation_id = ${of}.organisation_id and p.role = 'provider' and p.ended_at is null
    and c.about is null)`

type AskFound = { askId: string; organisationId: string; answeredAt: Date | null }

/** One request by chance that a provider who signs in has yet to see or to answer. */
async function askIn(
  tx: Tx,
  systemId: string,
  luck: Chance,
  state: 'sent' | 'seen',
): Promise<AskFound | null> {
  const { rows } = await sql<AskFound>`
    select a.ask_id as "askId", a.organisation_id as "organisationId", a.answered_at as "answeredAt" from placements.ask a
    where a.system_id = ${systemId} and a.state = ${state}
      and ${answersItself(sql`a`)}
    order by md5(a.ask_id::text || ${salt(luck)}) limit 1`.execute(tx)
  return rows[0] ?? null
}

const provider = (tx: Tx, systemId: string, organisationId: string) =>
  staff(tx, systemId, organisationId, { roles: ['provider'] })

const requestSeen: Look = async ({ tx, systemId, luck, now }) => {
  const ask = await askIn(tx, systemId, luck, 'sent')
  const by = ask && (await provider(tx, systemId, ask.organisationId))
  return ask && by
    ? { did: 'request seen', by, act: (tx) => seeAsk(tx, { by, now, askId: ask.askId }) }
    : null
}

const requestAnswered: Look = async ({ tx, systemId, luck, now }) => {
  const ask = await askIn(tx, systemId, luck, 'seen')
  const by = ask && (await provider(tx, systemId, ask.organisationId))
  if (!ask || !by) return null
  const answer = luck.happens(0.45)
    ? { answer: 'yes' as const, startOn: dateOf(now).add({ days: luck.between(1, 4) }), words: '' }
    : { answer: 'no' as const, reason: luck.pick(declineReasons).code, words: 'Not this week' }
  const saw = ask.answeredAt && instantOf(ask.answeredAt)
  return {
    did: 'request answered',
    by,
    act: (tx) => answerAsk(tx, { by, now, askId: ask.askId, answer, saw }),
  }
}

/** Somebody says again what is free: mostly the same, sometimes one more or one fewer. */
const saidFree: Look = async ({ tx, systemId, luck, now }) => {
  const { rows } = await sql<{ lineId: string; figureId: string; left: number; organisationId: string }>`
    select f.line_id as "lineId", f.figure_id as "figureId", s.organisation_id as "organisationId",
      greatest(0, f.free - (select count(*) from capacity.taken t where t.system_id = f.system_id and t.figure_id = f.figure_id))::int as left
    from capacity.standing f
    join capacity.line l on l.system_id = f.system_id and l.line_id = f.line_id and l.ended_at is null
    join capacity.service s on s.system_id = l.system_id and s.service_id = l.service_id and s.ended_at is null
    where f.system_id = ${systemId} and ${answersItself(sql`s`)}
    order by f.said_at limit 1`.execute(tx)
  const [found] = rows
  const by = found && (await provider(tx, systemId, found.organisationId))
  if (!found || !by) return null
  const free = luck.happens(0.7) ? found.left : Math.max(0, found.left + luck.pick([-1, 1]))
  const { lineId, figureId } = found
  return {
    did: 'figure said',
    by,
    act: (tx) => sayFree(tx, { by, now, lineId, free, source: 'page', shown: figureId }),
  }
}

/** Providers answer what they are asked, and say what is free. */
export const places: Look[] = [requestSeen, requestAnswered, saidFree]
