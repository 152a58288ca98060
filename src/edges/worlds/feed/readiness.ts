import { sql } from 'kysely'
import { decidePathway, recordCriteria, recordReadiness } from '../../../modules/discharge/index.ts'
import type { Look } from '../feed-step.ts'
import { coordinator, somebody } from './find.ts'

/** Somebody no longer needs this bed. */
const criteria: Look = async ({ tx, systemId, luck, now }) => {
  const before = now.subtract({ hours: 60 }).toString()
  const person = await somebody(
    tx,
    systemId,
    luck,
    sql`s.admitted_at < ${before}::timestamptz and w.kind in ('acute', 'community') and d.still_needs_bed`,
  )
  const by = person && (await coordinator(tx, systemId, person))
  return person && by
    ? { did: 'criteria', by, act: (tx) => recordCriteria(tx, { by, now, stayId: person.stayId, met: [] }) }
    : null
}

/** The next part of the three-part test says yes. */
const nextPart: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(tx, systemId, luck, sql`d.ready_since is null and d.still_needs_bed = false`)
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const part = person.clinical !== 'yes' ? 'clinical' : person.team !== 'yes' ? 'team' : 'safe'
  const saidBy = { clinical: 'Ward round', team: 'Therapy, nursing, social work', safe: 'Board round' }[part]
  return {
    did: `readiness, ${part}`,
    by,
    act: (tx) => recordReadiness(tx, { by, now, stayId: person.stayId, part, answer: 'yes', saidBy }),
  }
}

/** Now and then somebody gets worse again. */
const worse: Look = async ({ tx, systemId, luck, now }) => {
  if (!luck.happens(0.08)) return null
  const person = await somebody(tx, systemId, luck, sql`d.ready_since is not null and w.kind = 'acute'`)
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const words = luck.pick(['Chest infection', 'Fell on the ward; being checked', 'Temperature and sickness'])
  return {
    did: 'not ready',
    by,
    act: (tx) =>
      recordReadiness(tx, {
        by,
        now,
        stayId: person.stayId,
        part: 'clinical',
        answer: 'no',
        saidBy: 'Ward round',
        words,
      }),
  }
}

const pathway: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(tx, systemId, luck, sql`d.still_needs_bed = false and d.pathway is null`)
  const by = person && (await coordinator(tx, systemId, person))
  if (!person || !by) return null
  const chosen = luck.weighted([
    ['P0', 45],
    ['P1', 40],
    ['P2', 9],
    ['P3', 6],
  ] as const)
  return {
    did: 'pathway',
    by,
    act: (tx) => decidePathway(tx, { by, now, stayId: person.stayId, pathway: chosen }),
  }
}

export const readiness = [criteria, nextPart, pathway, worse]
