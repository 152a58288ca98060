import { sql } from 'kysely'
import { recordDay, recordExpectedDate, recordSeniorReview } from '../../../modules/stays/index.ts'
import { dateOf, inLondon } from '../../../platform/time.ts'
import type { Look } from '../feed-step.ts'
import { coordinator, somebody } from './find.ts'

/** A day is called red or green, once, from eight in the morning on. */
const day: Look = async ({ tx, systemId, luck, now }) => {
  if (inLondon(now).hour < 8) return null
  const date = dateOf(now)
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`s.day_on is distinct from ${date.toString()}::date and w.kind <> 'virtual'`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const red = luck.happens(person.readySince ? 0.85 : 0.3)
  const reason = luck.pick(
    person.readySince
      ? (['social care', 'community health', 'care home', 'family'] as const)
      : (['test', 'therapy', 'specialty'] as const),
  )
  const said = red ? { colour: 'red' as const, reason } : { colour: 'green' as const }
  return {
    did: 'red or green',
    by,
    act: (tx) => recordDay(tx, { by, now, stayId: person.stayId, date, ...said }),
  }
}

/** The expected date has come and gone, or is not there yet. */
const expected: Look = async ({ tx, systemId, luck, now }) => {
  const today = dateOf(now)
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`(s.expected_date is null or s.expected_date < ${today.toString()}::date)`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const date = today.add({ days: luck.between(1, 4) })
  const reason = person.readySince
    ? luck.pick(['No agency has said yes', 'Family asked for more time to choose'])
    : luck.pick(['Blood test to be repeated', 'Not yet safe on the stairs'])
  return {
    did: 'expected date',
    by,
    act: (tx) => recordExpectedDate(tx, { by, now, stayId: person.stayId, date, reason }),
  }
}

const review: Look = async ({ tx, systemId, luck, now }) => {
  const begin = now.subtract({ hours: 12 }).toString()
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`s.senior_review_at < ${begin}::timestamptz and w.kind = 'acute'`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  return person && by
    ? {
        did: 'senior review',
        by,
        act: (tx) => recordSeniorReview(tx, { by, now, stayId: person.stayId, reviewer: 'Ward round' }),
      }
    : null
}

export const care = [day, expected, review]
