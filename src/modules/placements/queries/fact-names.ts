import type { Tx } from '../../../platform/db/tx.ts'
import type { NeedFact } from '../rules/facts.ts'

/** Names that a history of facts prints: accounts, organisations, services, by id. */
export type FactNames = {
  accounts: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
  services: ReadonlyMap<string, string>
}

export async function factNames(tx: Tx, systemId: string, facts: readonly NeedFact[]): Promise<FactNames> {
  const ids = (of: (fact: NeedFact) => string | null | undefined) => [
    ...new Set(facts.map(of).filter((id) => id !== null && id !== undefined)),
  ]
  const users = ids((fact) => fact.recordedBy)
  const services = ids((fact) => (fact.kind === 'asked' ? fact.detail.serviceId : null))
  const [accounts, organisations, named] = [
    users.length === 0
      ? []
      : await tx
          .selectFrom('access.account')
          .select(['user_id', 'name'])
          .where('system_id', '=', systemId)
          .where('user_id', 'in', users)
          .execute(),
    await tx
      .selectFrom('access.organisation')
      .select(['organisation_id', 'short_name'])
      .where('system_id', '=', systemId)
      .execute(),
    services.length === 0
      ? []
      : await tx
          .selectFrom('capacity.service')
          .select(['service_id', 'name'])
          .where('system_id', '=', systemId)
          .where('service_id', 'in', services)
          .execute(),
  ]
  return {
    accounts: new Map(accounts.map((row) => [row.user_id, row.name])),
    organisations: new Map(organisations.map((row) => [row.organisation_id, row.short_name])),
    services: new Map(named.map((row) => [row.service_id, row.name])),
  }
}
