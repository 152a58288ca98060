import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { kindOf, type ServiceKind, serviceKinds } from '../rules/kinds.ts'
import {
  type MonthlyPlan,
  type PlanCounts,
  type PlanRow,
  plannedBy,
  plansIn,
  stayLengths,
} from '../rules/monthly-plan.ts'

async function monthlyPlans(tx: Tx, systemId: string): Promise<MonthlyPlan[]> {
  const rows = await tx
    .selectFrom('capacity.monthly_plan')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    planId: row.plan_id,
    kind: row.kind as ServiceKind,
    counts: row.counts as PlanCounts,
    aMonth: row.a_month,
    fromMonth: Temporal.PlainDate.from(row.from_month),
    criteria: row.criteria,
    source: row.source,
  }))
}

/**
 * A month's plan of each kind against what came: starts as recorded or placed, admissions avoided, and how long those who
 * left had stayed. A kind without a plan is there where anybody started. Counted of everybody, whoever asks; it names nobody.
 */
export async function planAgainst(
  tx: Tx,
  viewer: Viewer,
  { month, today }: { month: LocalDate; today: LocalDate },
): Promise<PlanRow[]> {
  const end = month.add({ months: 1 }).subtract({ days: 1 })
  const window = { from: month.toString(), to: end.toString() }
  const plans = plansIn(await monthlyPlans(tx, viewer.systemId), month)
  const { starts, avoided, days } = await asService(tx, viewer, () => counted(tx, viewer.systemId, window))
  const row = (kind: ServiceKind, counts: PlanCounts): PlanRow => {
    const plan = plans.find((one) => one.kind === kind && one.counts === counts) ?? null
    return {
      kind,
      counts,
      plan,
      actual: (counts === 'starts' ? starts : avoided).get(kind) ?? 0,
      byNow: plan && plannedBy(plan.aMonth, month, today),
      stays: counts === 'starts' && kindOf(kind).at === 'there' ? stayLengths(days.get(kind) ?? []) : null,
    }
  }
  const has = (kind: ServiceKind, counts: PlanCounts) =>
    plans.some((plan) => plan.kind === kind && plan.counts === counts)
  return serviceKinds.flatMap((kind) => [
    ...(has(kind, 'starts') || (starts.get(kind) ?? 0) > 0 ? [row(kind, 'starts')] : []),
    ...(has(kind, 'admissions avoided') || (avoided.get(kind) ?? 0) > 0
      ? [row(kind, 'admissions avoided')]
      : []),
  ])
}

async function counted(tx: Tx, systemId: string, { from, to }: { from: string; to: string }) {
  const starts = await sql<{ kind: ServiceKind; many: number }>`
    select v.kind, sum(s.starts)::int as many
    from capacity.start s
    join capacity.service v on v.system_id = s.system_id and v.service_id = s.service_id
    where s.system_id = ${systemId} and s.ended_at is null and s.on_date between ${from}::date and ${to}::date
    group by v.kind`.execute(tx)
  const avoided = await sql<{ kind: ServiceKind; people: number }>`
    select kind, people from capacity.avoided_admissions(${from}::date, ${to}::date)`.execute(tx)
  const lengths = await sql<{ kind: ServiceKind; days: number }>`
    select kind, days from capacity.lengths_of_stay(${from}::date, ${to}::date)`.execute(tx)
  return {
    starts: new Map(starts.rows.map(({ kind, many }) => [kind, many])),
    avoided: new Map(avoided.rows.map(({ kind, people }) => [kind, people])),
    days: new Map(
      [...Map.groupBy(lengths.rows, ({ kind }) => kind)].map(([kind, own]) => [
        kind,
        own.map((one) => one.days),
      ]),
    ),
  }
}
