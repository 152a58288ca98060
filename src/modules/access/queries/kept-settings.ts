import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type SettingChange<T> = {
  settingId: string
  setAt: Instant
  /** Account name; null for the program itself. */
  setBy: string | null
  why: string
  settings: T
}

/** Settings of a place of which every choice is kept, with who made it and why: the latest holds. */
export type KeptSettings<T> = {
  /** @param at the choice that held at that moment; the latest where it is left out. The usual where there is none. */
  of: (tx: Tx, systemId: string, at?: Instant) => Promise<T>
  /** Every choice, newest first. */
  changes: (tx: Tx, systemId: string) => Promise<SettingChange<T>[]>
  /** Chooses from now on. Conflict where nothing differs, invalid without a reason; who may is the caller's to say. */
  choose: (
    tx: Tx,
    systemId: string,
    choice: { settings: T; why: string },
  ) => Promise<{ settingId: string } | Refusal>
}

/** @param table a table of choices: system_id, setting_id, settings, why, set_at, set_by */
export function keptSettings<T>({
  table,
  parse,
  usual,
}: {
  table: `${string}.setting`
  parse: (kept: unknown) => T
  usual: T
}): KeptSettings<T> {
  const from = sql.table(table)
  const of: KeptSettings<T>['of'] = async (tx, systemId, at) => {
    const until = at ? sql`and set_at <= ${at.toString()}::timestamptz` : sql``
    const { rows } = await sql<{ settings: unknown }>`
      select settings from ${from} where system_id = ${systemId} ${until}
      order by set_at desc, setting_id desc limit 1`.execute(tx)
    return rows[0] ? parse(rows[0].settings) : usual
  }
  return {
    of,
    async changes(tx, systemId) {
      const { rows } = await sql<Row>`
        select s.setting_id, s.set_at, s.why, s.settings, a.name
        from ${from} s left join access.account a on a.system_id = s.system_id and a.user_id = s.set_by
        where s.system_id = ${systemId} order by s.set_at desc, s.setting_id desc`.execute(tx)
      return rows.map((row) => ({
        settingId: row.setting_id,
        setAt: instantOf(row.set_at),
        setBy: row.name,
        why: row.why,
        settings: parse(row.settings),
      }))
    },
    async choose(tx, systemId, { settings, why }) {
      const reason = why.trim()
      if (reason === '' || reason.length > 2000) {
        const say = 'Say why in 2,000 characters or fewer: it is shown beside the change'
        return refuse('invalid', say, { why: say })
      }
      const wanted = JSON.stringify(parse(settings))
      if (JSON.stringify(await of(tx, systemId)) === wanted)
        return refuse('conflict', 'Nothing was changed: these settings hold already')
      const settingId = newId()
      await sql`insert into ${from} (system_id, setting_id, settings, why)
        values (${systemId}, ${settingId}, ${wanted}::jsonb, ${reason})`.execute(tx)
      return { settingId }
    },
  }
}

type Row = { setting_id: string; set_at: Date; why: string; settings: unknown; name: string | null }
