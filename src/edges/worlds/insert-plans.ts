import type { World } from '../../../examples/world.ts'
import { loadPlan, planFile, setCirculation, signPlan } from '../../modules/plans/index.ts'
import { setViewer, type Tx } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../platform/outcome.ts'

/**
 * Issues each version of each plan, and signs it in the name of those who signed it then: nobody may sign for another.
 * What the plans module refuses is a fault of the example, and is thrown.
 */
export async function insertPlans(tx: Tx, { systemId, demoAt, plans }: World): Promise<void> {
  const service = serviceOf(systemId)
  for (const { file, at, signatures, circulation } of plans) {
    const read = planFile.parse(file)
    const { planId } = given(await loadPlan(tx, { by: service, now: at, file: read }), read.key)
    if (circulation)
      given(
        await setCirculation(tx, { by: service, now: at, planId, addresses: circulation }),
        `${read.key}, its list`,
      )
    const version = await newest(tx, systemId, planId)
    for (const { by, as, at: now } of signatures) {
      const signer = { systemId, role: 'board member', userId: by.userId, organisationId: by.organisationId }
      await setViewer(tx, signer, demoAt ?? null)
      given(await signPlan(tx, { by: signer, now, planId, version, signedAs: as }), `${read.key}, ${as}`)
    }
    await setViewer(tx, service, demoAt ?? null)
  }
}

async function newest(tx: Tx, systemId: string, planId: string): Promise<number> {
  const { version } = await tx
    .selectFrom('plans.version')
    .select('version')
    .where('system_id', '=', systemId)
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  return version
}

function given<T>(answer: T | Refusal, what: string): T {
  if (isRefusal(answer)) throw new Error(`${what}: ${answer.because}`)
  return answer
}
