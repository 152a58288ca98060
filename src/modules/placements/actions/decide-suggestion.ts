import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { suggestion } from '../queries/suggestions.ts'
import type { AboutNeed } from './about-need.ts'

export type DecideSuggestion = AboutNeed & {
  suggestionId: string
  decision: 'as suggested' | 'another' | 'nobody'
  /** For another. */
  serviceId?: string | undefined
  /** Needed unless it is as suggested. */
  why?: string | undefined
}
export type DecidedSuggestion = {
  serviceId: string | null
  /** The request to which that service has already said yes. */
  yesAskId: string | null
}

/**
 * What a person decided about one line, and why. It asks nobody and takes nothing: that is done where services are asked and
 * chosen. A line is decided once; whoever thinks again says so where the person is placed.
 */
export async function decideSuggestion(
  tx: Tx,
  { by, now, needId, suggestionId, decision, serviceId, why = '' }: DecideSuggestion,
): Promise<DecidedSuggestion | Refusal> {
  if (!mayDo(by, 'choose places')) return refuse('not-allowed', 'Your role does not choose places')
  const found = await suggestion(tx, by.systemId, suggestionId)
  const line = found?.lines.find((one) => one.needId === needId)
  const need = await tx
    .selectFrom('placements.need')
    .select('person_id')
    .where('system_id', '=', by.systemId)
    .where('need_id', '=', needId)
    .executeTakeFirst()
  if (!line || !need) return refuse('not-found', 'There is no such line, or you cannot see whom it is about')
  if (found?.decisions.has(needId))
    return refuse(
      'conflict',
      'Somebody has decided this line meanwhile. What they decided stands on the page',
    )
  if (decision === 'as suggested' && !line.placed)
    return refuse('invalid', 'No service is suggested here', { decision: 'No service is suggested here' })
  if (decision === 'another' && (!serviceId || serviceId === line.placed?.serviceId))
    return refuse('invalid', 'Choose which other service', {
      service: 'Choose another service than the one suggested',
    })
  if (decision !== 'as suggested' && why.trim() === '')
    return refuse('invalid', 'Say why', { why: 'Say why, in a few words: it is kept with the suggestion' })
  if (why.trim().length > 500)
    return refuse('invalid', 'Too long', { why: 'This must be 500 characters or fewer' })
  const chosen = decision === 'as suggested' ? line.placed!.serviceId : (serviceId ?? null)
  await tx
    .insertInto('placements.suggestion_decision')
    .values({
      system_id: by.systemId,
      suggestion_id: suggestionId,
      need_id: needId,
      person_id: need.person_id,
      decision,
      service_id: decision === 'nobody' ? null : chosen,
      why: why.trim() || null,
      decided_at: now.toString(),
    })
    .execute()
  if (decision === 'nobody' || !chosen) return { serviceId: null, yesAskId: null }
  const yes = await tx
    .selectFrom('placements.ask')
    .select('ask_id')
    .where('system_id', '=', by.systemId)
    .where('need_id', '=', needId)
    .where('service_id', '=', chosen)
    .where('state', '=', 'yes')
    .executeTakeFirst()
  return { serviceId: chosen, yesAskId: yes?.ask_id ?? null }
}
