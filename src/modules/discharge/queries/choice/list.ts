import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf, type LocalDate } from '../../../../platform/time.ts'
import { type AuditLine, auditOf } from '../../rules/choice/audit.ts'
import { type Choice, choiceOf } from '../../rules/choice/ladder.ts'
import type { Ladder } from '../../rules/choice/steps.ts'
import { staysWith } from './stays-with.ts'

export type ChoiceRow = {
  stayId: string
  name: string
  where: string
  inHospital: 'yes' | 'left'
  neededOn: LocalDate | null
  choice: Choice
  audit: AuditLine[]
}

const kinds = ['capacity', 'choice-step', 'choice-answer']

/** Everyone in hospital whom the viewer may see, and whoever left lately with a step taken: where each choice stands. */
export async function choiceRows(tx: Tx, viewer: Viewer, now: Instant, ladder: Ladder): Promise<ChoiceRow[]> {
  const needed = await neededSince(tx, viewer)
  return (await staysWith(tx, viewer, now, kinds)).map((stay) => {
    const neededOn = needed.get(stay.stayId) ?? null
    // Nothing becomes later once they have left.
    const about = { admittedOn: dateOf(stay.admittedAt), neededOn, today: dateOf(stay.leftAt ?? now) }
    const choice = choiceOf(stay.facts, about, ladder)
    const inHospital = stay.place === 'left' ? 'left' : 'yes'
    return { ...stay, inHospital, neededOn, choice, audit: auditOf(choice, about, ladder) }
  })
}

async function neededSince(tx: Tx, viewer: Viewer): Promise<Map<string, LocalDate>> {
  const rows = await tx
    .selectFrom('discharge.wait')
    .select(['stay_id', 'since'])
    .where('system_id', '=', viewer.systemId)
    .where('awaits', '=', 'family-choice')
    .where('state', '<>', 'withdrawn')
    .orderBy('since', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.stay_id, dateOf(instantOf(row.since))]))
}
