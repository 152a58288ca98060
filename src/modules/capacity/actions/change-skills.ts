import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { writeSkills } from '../rows.ts'
import { lineKey } from '../rules/service-input.ts'
import type { Skills } from '../rules/skills.ts'
import { linesOf, mayChange, serviceOfLine } from './change-services.ts'

/** Says what the carers of one line can do; without anything the line is as its service. What is free of it stays as said. */
export async function changeSkills(
  tx: Tx,
  { by, lineId, skills }: { by: Viewer; lineId: string; skills: Skills },
): Promise<{ serviceId: string } | Refusal> {
  const no = mayChange(by)
  if (isRefusal(no)) return no
  const serviceId = await serviceOfLine(tx, by, lineId)
  if (isRefusal(serviceId)) return serviceId
  const lines = await linesOf(tx, by, serviceId)
  const mine = lines.find((one) => one.lineId === lineId)!
  const same = lines.find((one) => one.lineId !== lineId && lineKey(one) === lineKey({ ...mine, skills }))
  if (same)
    return refuse('conflict', 'Another line of the service says the same: end one of the two instead', {
      skills: 'Another line of the service says the same',
    })
  await writeSkills(tx, by, lineId, skills)
  return { serviceId }
}
