import type { Tx } from '../../platform/db/tx.ts'
import { newId } from '../../platform/ids.ts'
import { type Instant, instantOf } from '../../platform/time.ts'
import type { PartKind, Progress } from './rules/content.ts'
import type {
  Content,
  PartFact,
  PlanFacts,
  ProgressFact,
  Signature,
  Signer,
  VersionIssued,
} from './rules/plan.ts'

/** All that was ever said of plans of a place: of every one, or of one. Six questions, whatever their number. */
export async function planFacts(
  tx: Tx,
  { systemId, planId }: { systemId: string; planId?: string },
): Promise<PlanFacts[]> {
  const plans = await tx
    .selectFrom('plans.plan')
    .select(['plan_id', 'key'])
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .orderBy('key')
    .execute()
  if (plans.length === 0) return []
  const parts = Map.groupBy(await partFacts(tx, systemId, planId), ({ planId: of }) => of)
  const progress = Map.groupBy(await progressFacts(tx, systemId, planId), ({ planId: of }) => of)
  const versions = Map.groupBy(await versionsIssued(tx, systemId, planId), ({ planId: of }) => of)
  const signers = Map.groupBy(await signersKept(tx, systemId, planId), ({ planId: of }) => of)
  const signatures = Map.groupBy(await signaturesOf(tx, systemId, planId), ({ planId: of }) => of)
  return plans.map(({ plan_id, key }) => ({
    planId: plan_id,
    key,
    parts: parts.get(plan_id) ?? [],
    progress: progress.get(plan_id) ?? [],
    versions: versions.get(plan_id) ?? [],
    signers: signers.get(plan_id) ?? [],
    signatures: signatures.get(plan_id) ?? [],
  }))
}

type OfPlan<T> = T & { planId: string }

async function partFacts(tx: Tx, systemId: string, planId?: string): Promise<OfPlan<PartFact>[]> {
  const rows = await tx
    .selectFrom('plans.part')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .orderBy('version')
    .orderBy('fact_id')
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    factId: row.fact_id,
    partId: row.part_id,
    kind: row.part_kind as PartKind | 'plan',
    ref: row.ref,
    version: row.version,
    content: row.content as Content | null,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.recorded_by,
    supersedes: row.supersedes,
  }))
}

async function progressFacts(tx: Tx, systemId: string, planId?: string): Promise<OfPlan<ProgressFact>[]> {
  const rows = await tx
    .selectFrom('plans.progress')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    factId: row.fact_id,
    partId: row.part_id,
    on: String(row.on_date),
    state: row.state,
    says: row.says,
    evidence: row.evidence,
    figure: row.figure === null ? null : Number(row.figure),
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.recorded_by,
    takesBack: row.takes_back,
  }))
}

async function versionsIssued(tx: Tx, systemId: string, planId?: string): Promise<OfPlan<VersionIssued>[]> {
  const rows = await tx
    .selectFrom('plans.version')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    version: row.version,
    label: row.label,
    author: row.author,
    changed: row.changed,
    on: String(row.on_date),
    issuedAt: instantOf(row.issued_at),
    issuedBy: row.issued_by,
  }))
}

async function signersKept(tx: Tx, systemId: string, planId?: string): Promise<OfPlan<Signer>[]> {
  const rows = await tx
    .selectFrom('plans.signer')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('plan_id', '=', planId!))
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    version: row.version,
    partId: row.part_id,
    organisationId: row.organisation_id,
  }))
}

async function signaturesOf(tx: Tx, systemId: string, planId?: string): Promise<OfPlan<Signature>[]> {
  const rows = await tx
    .selectFrom('plans.signature as s')
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 's.system_id').onRef('o.organisation_id', '=', 's.organisation_id'),
    )
    .selectAll('s')
    .select('o.name as organisation')
    .where('s.system_id', '=', systemId)
    .$if(planId !== undefined, (q) => q.where('s.plan_id', '=', planId!))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('plans.signature_taken_back as b')
            .select('b.version')
            .whereRef('b.system_id', '=', 's.system_id')
            .whereRef('b.plan_id', '=', 's.plan_id')
            .whereRef('b.version', '=', 's.version')
            .whereRef('b.organisation_id', '=', 's.organisation_id')
            .whereRef('b.signed_at', '=', 's.signed_at'),
        ),
      ),
    )
    .orderBy('s.signed_at')
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    version: row.version,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    signedBy: row.signed_by,
    signedAs: row.signed_as,
    signedAt: instantOf(row.signed_at),
  }))
}

export type NewPart = {
  planId: string
  partId: string
  kind: PartKind | 'plan'
  ref: string
  version: number
  content: Content | null
  supersedes: string | null
}

const batch = 500

/** Inserts facts about parts, in the caller's transaction, which has locked the plan. @returns their ids, in order. */
export async function insertParts(
  tx: Tx,
  { systemId, now }: { systemId: string; now: Instant },
  parts: readonly NewPart[],
): Promise<string[]> {
  const rows = parts.map((part) => ({
    system_id: systemId,
    fact_id: newId(),
    plan_id: part.planId,
    part_id: part.partId,
    part_kind: part.kind,
    ref: part.ref,
    version: part.version,
    content: part.content && JSON.stringify(part.content),
    happened_at: now.toString(),
    recorded_at: now.toString(),
    supersedes: part.supersedes,
  }))
  for (let at = 0; at < rows.length; at += batch)
    await tx
      .insertInto('plans.part')
      .values(rows.slice(at, at + batch))
      .execute()
  return rows.map(({ fact_id }) => fact_id)
}

export type NewProgress = Progress & { planId: string; partId: string; takesBack?: string }

/** Inserts how parts stand. @returns the new facts' ids, in order. */
export async function insertProgress(
  tx: Tx,
  { systemId, now }: { systemId: string; now: Instant },
  said: readonly NewProgress[],
): Promise<string[]> {
  const rows = said.map((one) => ({
    system_id: systemId,
    fact_id: newId(),
    plan_id: one.planId,
    part_id: one.partId,
    on_date: one.on,
    state: one.state,
    says: one.says,
    evidence: one.evidence,
    figure: one.figure === null ? null : String(one.figure),
    recorded_at: now.toString(),
    takes_back: one.takesBack ?? null,
  }))
  for (let at = 0; at < rows.length; at += batch)
    await tx
      .insertInto('plans.progress')
      .values(rows.slice(at, at + batch))
      .execute()
  return rows.map(({ fact_id }) => fact_id)
}
