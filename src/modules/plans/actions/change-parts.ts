import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { type PartKind, partKind, refPattern } from '../rules/content.ts'
import { capital, nameOf } from '../rules/part-words.ts'
import { type Content, openVersion, type PartFact, type PlanFacts } from '../rules/plan.ts'
import { insertParts, planFacts } from '../store.ts'

export type By = { by: Viewer; now: Instant }

export const mayChange = (by: Viewer): boolean => by.role === 'service' || mayDo(by, 'change plans')
export const notAllowed = (): Refusal =>
  refuse('not-allowed', 'The hub and the analysts write plans. Ask one of them to change it')
export const noPlan = (): Refusal => refuse('not-found', 'There is no such plan')

/** Locks a plan, so that changing, issuing and signing come one after another, and reads all that was said of it. */
export async function lockedPlan(tx: Tx, by: Viewer, planId: string): Promise<PlanFacts | null> {
  await sql`select plans.lock_plan(${planId})`.execute(tx)
  const [facts] = await planFacts(tx, { systemId: by.systemId, planId })
  return facts ?? null
}

/** The newest fact about each part, taken out or not. */
export const newestFacts = (facts: Pick<PlanFacts, 'parts'>): PartFact[] => {
  const gone = new Set(facts.parts.map(({ supersedes }) => supersedes))
  return facts.parts.filter(({ factId }) => !gone.has(factId))
}

export type AddPart = By & { planId: string; kind: PartKind; ref: string; content: Content }

/** Adds a part to what the plan's next version says. A ref that was taken out before comes back as the part it was. */
export async function addPart(
  tx: Tx,
  { by, now, planId, kind, ref, content }: AddPart,
): Promise<{ factId: string; partId: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  if (!facts) return noPlan()
  if (!refPattern.test(ref))
    return refuse('invalid', 'The part is not complete', {
      ref: 'Enter a short name of letters and digits, like A1.2',
    })
  const earlier = newestFacts(facts).find((fact) => fact.kind === kind && fact.ref === ref)
  if (earlier?.content)
    return refuse('invalid', 'The part is not complete', {
      ref: `${capital(partKind(kind).one)} ${ref} is there already: choose another short name`,
    })
  const wrong = whatIsWrong(kind, content)
  if (wrong) return wrong
  const partId = earlier?.partId ?? newId()
  const [factId] = await insertParts(tx, { systemId: by.systemId, now }, [
    { planId, partId, kind, ref, version: openVersion(facts), content, supersedes: earlier?.factId ?? null },
  ])
  return { factId: factId!, partId }
}

export type ChangePart = By & {
  planId: string
  partId: string
  /** The fact the change was made from: where another stands by now, somebody else was first. */
  from: string
  /** null takes the part out. */
  content: Content | null
}

/** Changes what a part says in the next version, or takes it out of it. What an issued version says stays. */
export async function changePart(
  tx: Tx,
  { by, now, planId, partId, from, content }: ChangePart,
): Promise<{ factId: string; name: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  const earlier = facts && newestFacts(facts).find((fact) => fact.partId === partId)
  if (!facts || !earlier?.content) return refuse('not-found', 'There is no such part in the plan any more')
  if (earlier.factId !== from)
    return refuse(
      'conflict',
      'Somebody else changed this part while you had it open. Open it again, and make your change to what it says now',
    )
  const { kind, ref } = earlier
  if (kind === 'plan') return refuse('invalid', 'What the plan is, is changed on a page of its own')
  const wrong = content && whatIsWrong(kind, content)
  if (wrong) return wrong
  const [factId] = await insertParts(tx, { systemId: by.systemId, now }, [
    { planId, partId, kind, ref, version: openVersion(facts), content, supersedes: earlier.factId },
  ])
  return { factId: factId!, name: nameOf({ kind, ref }) }
}

/** Takes back the newest change of a part, as long as no version with it was issued: it says again what it said before. */
export async function takeBackChange(
  tx: Tx,
  { by, now, factId }: By & { factId: string },
): Promise<{ planId: string; name: string } | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const row = await tx
    .selectFrom('plans.part')
    .select(['plan_id', 'part_id'])
    .where('system_id', '=', by.systemId)
    .where('fact_id', '=', factId)
    .executeTakeFirst()
  const facts = row && (await lockedPlan(tx, by, row.plan_id))
  if (!row || !facts) return refuse('not-found', 'There is no such change')
  const change = newestFacts(facts).find((fact) => fact.factId === factId)
  const name = change && change.kind !== 'plan' ? nameOf({ kind: change.kind, ref: change.ref }) : 'The plan'
  const version = openVersion(facts)
  if (!change)
    return refuse('conflict', 'It was changed again since: change it to what it should say instead')
  if (change.version !== version)
    return refuse('conflict', 'A version with this change was issued: change the part in the next version')
  const before = facts.parts.find((fact) => fact.factId === change.supersedes) ?? null
  const { kind, ref } = change
  await insertParts(tx, { systemId: by.systemId, now }, [
    {
      planId: row.plan_id,
      partId: row.part_id,
      kind,
      ref,
      version,
      content: before?.content ?? null,
      supersedes: factId,
    },
  ])
  return { planId: row.plan_id, name }
}

/** Checks a part's content by its own schema; messages by field, for a form. */
function whatIsWrong(kind: PartKind, content: Content): Refusal | null {
  const { schema, fields } = partKind(kind)
  const read = schema.safeParse(content)
  if (read.success) return null
  const wrong = Object.fromEntries(
    read.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? '')
      return [field, `${fields[field]?.label ?? field}: ${issue.message}`]
    }),
  )
  return refuse('invalid', 'The part is not complete', wrong)
}
