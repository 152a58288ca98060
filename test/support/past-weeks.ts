import { bankHolidayOn } from '../../src/platform/bank-holidays.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { newId } from '../../src/platform/ids.ts'
import { dateOf, type Instant, instantAt, type LocalDate, Temporal } from '../../src/platform/time.ts'

/**
 * Nine weeks of people who have left a ward, as the lists have them: two of five are assessed and go on with help, both from
 * Monday to Friday alone, and never on a bank holiday. What is fitted from are stays, statuses and waits, which their facts add
 * up to.
 */
export async function nineWeeksWithoutWeekends(
  db: Database,
  { systemId, wardId, now }: { systemId: string; wardId: string; now: Instant },
): Promise<void> {
  const today = dateOf(now)
  const stays = Array.from({ length: 63 * 3 }, (_, n) => {
    const admitted = instantAt(today.subtract({ days: 63 - Math.floor(n / 3) }), time(9 + (n % 3)))
    const ready = admitted.add({ hours: 30 + ((n * 7) % 30) })
    const helped = n % 5 < 2
    const left = helped
      ? instantAt(workingDayFrom(dateOf(ready).add({ days: 1 })), time(14))
      : ready.add({ hours: 5 })
    return {
      stay: newId(),
      person: newId(),
      wait: newId(),
      admitted: admitted.toString(),
      ready: ready.toString(),
      left: left.toString(),
      assessed: left.subtract({ hours: 3 }).toString(),
      helped,
      born: `19${30 + (n % 50)}-06-01`,
    }
  }).filter(({ left }) => Temporal.Instant.compare(Temporal.Instant.from(left), now) < 0)
  const tables = ['people.person', 'stays.stay', 'discharge.status', 'discharge.wait']
  await db.asOwner(async (client) => {
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
    await client.query(
      `create temporary table past as select * from json_to_recordset($1) as p(stay uuid, person uuid, wait uuid,
        admitted timestamptz, ready timestamptz, left_at timestamptz, assessed timestamptz, helped boolean, born date)`,
      [JSON.stringify(stays.map(({ left, ...one }) => ({ ...one, left_at: left })))],
    )
    await client.query(
      `insert into people.person (system_id, person_id, family_name, given_name, date_of_birth)
        select $1, person, 'Past', 'Person', born from past`,
      [systemId],
    )
    await client.query(
      `insert into stays.stay (system_id, stay_id, person_id, organisation_id, site_id, place, ward_id, admitted_at,
          admission_method, left_at, discharge_method, discharge_destination, ward_since, last_heard_at)
        select $1, stay, person, i.organisation_id, i.site_id, 'left', w.ward_id, admitted, '21', left_at, '1', '19', admitted,
          left_at
        from past join stays.ward w on w.system_id = $1 and w.ward_id = $2
          join stays.site i on i.system_id = $1 and i.site_id = w.site_id`,
      [systemId, wardId],
    )
    await client.query(
      `insert into discharge.status (system_id, stay_id, person_id, first_ready_at, earlier_ready, pathway)
        select $1, stay, person, ready, jsonb_build_array(jsonb_build_object('from',
          to_char(ready at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'to',
          to_char(left_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'because', 'left')),
          case when helped then 'P1' else 'P0' end from past`,
      [systemId],
    )
    await client.query(
      `insert into discharge.wait (system_id, wait_id, stay_id, person_id, awaits, since, state, state_at, ended_at, last_heard_at)
        select $1, wait, stay, person, 'therapy-assessment', ready, 'done', assessed, assessed, assessed from past where helped`,
      [systemId],
    )
    await client.query('drop table past')
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  })
}

const time = (hour: number) => Temporal.PlainTime.from({ hour })

const workingDayFrom = (date: LocalDate): LocalDate =>
  date.dayOfWeek > 5 || bankHolidayOn(date) ? workingDayFrom(date.add({ days: 1 })) : date
