import { sql } from 'kysely'
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

/** Plans of a place: every one, or one of them. */
type Which = { systemId: string; planId?: string }

/** All that was ever said of plans. Six questions, whatever their number. */
export async function planFacts(tx: Tx, which: Which): Promise<PlanFacts[]> {
  const plans = await tx
    .selectFrom('plans.plan')
    .select(['plan_id', 'key'])
    .where(isOf('plans.plan', which))
    .orderBy('key')
    .execute()
  if (plans.length === 0) return []
  const parts = byPlan(await partRows(tx, which), partFact)
  const progress = byPlan(await progressRows(tx, which), progressFact)
  const versions = byPlan(await versionRows(tx, which), versionIssued)
  const signers = byPlan(await signerRows(tx, which), signer)
  const signatures = byPlan(await signatureRows(tx, which), signature)
  return plans.map(({ plan_id, key }) => ({
    planId: plan_id,
    key,
    parts: parts(plan_id),
    progress: progress(plan_id),
    versions: versions(plan_id),
    signers: signers(plan_id),
    signatures: signatures(plan_id),
  }))
}

/** Holds for rows of a table, or of the name it has in a query, that are of the plans asked for. */
const isOf = (table: string, { systemId, planId }: Which) =>
  planId === undefined
    ? sql<boolean>`${sql.ref(`${table}.system_id`)} = ${systemId}`
    : sql<boolean>`${sql.ref(`${table}.system_id`)} = ${systemId} and ${sql.ref(`${table}.plan_id`)} = ${planId}`

/** @returns what was read of the rows of a plan, in their order */
function byPlan<Row extends { plan_id: string }, Fact>(
  rows: readonly Row[],
  read: (row: Row) => Fact,
): (planId: string) => Fact[] {
  const groups = Map.groupBy(rows, ({ plan_id }) => plan_id)
  return (planId) => (groups.get(planId) ?? []).map(read)
}

type RowOf<Read extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Read>>[number]

const partRows = (tx: Tx, which: Which) =>
  tx
    .selectFrom('plans.part')
    .selectAll()
    .where(isOf('plans.part', which))
    .orderBy('version')
    .orderBy('fact_id')
    .execute()

const partFact = (row: RowOf<typeof partRows>): PartFact => ({
  factId: row.fact_id,
  partId: row.part_id,
  kind: row.part_kind as PartKind | 'plan',
  ref: row.ref,
  version: row.version,
  content: row.content as Content | null,
  recordedAt: instantOf(row.recorded_at),
  recordedBy: row.recorded_by,
  supersedes: row.supersedes,
})

const progressRows = (tx: Tx, which: Which) =>
  tx.selectFrom('plans.progress').selectAll().where(isOf('plans.progress', which)).execute()

const progressFact = (row: RowOf<typeof progressRows>): ProgressFact => ({
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
})

const versionRows = (tx: Tx, which: Which) =>
  tx.selectFrom('plans.version').selectAll().where(isOf('plans.version', which)).orderBy('version').execute()

const versionIssued = (row: RowOf<typeof versionRows>): VersionIssued => ({
  version: row.version,
  label: row.label,
  author: row.author,
  changed: row.changed,
  on: String(row.on_date),
  issuedAt: instantOf(row.issued_at),
  issuedBy: row.issued_by,
})

const signerRows = (tx: Tx, which: Which) =>
  tx.selectFrom('plans.signer').selectAll().where(isOf('plans.signer', which)).execute()

const signer = (row: RowOf<typeof signerRows>): Signer => ({
  version: row.version,
  partId: row.part_id,
  organisationId: row.organisation_id,
})

/** Those that were not taken back. */
const signatureRows = (tx: Tx, which: Which) =>
  tx
    .selectFrom('plans.signature as s')
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 's.system_id').onRef('o.organisation_id', '=', 's.organisation_id'),
    )
    .selectAll('s')
    .select('o.name as organisation')
    .where(isOf('s', which))
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

const signature = (row: RowOf<typeof signatureRows>): Signature => ({
  version: row.version,
  organisationId: row.organisation_id,
  organisation: row.organisation,
  signedBy: row.signed_by,
  signedAs: row.signed_as,
  signedAt: instantOf(row.signed_at),
})

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
