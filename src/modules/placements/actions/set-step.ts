import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../platform/time.ts'
import { type EquipmentStep, hasStep } from '../rules/equipment-steps.ts'
import { isHeld } from '../rules/model.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'
import { start } from './start.ts'

export type SetStep = AboutNeed & {
  step: EquipmentStep
  /** Who is to do it, and by when; both, or it is only said that it is done. */
  plan: { organisationId: string; dueOn: LocalDate } | null
  /** When it was done; null while it is not. */
  doneOn: LocalDate | null
  words?: string | undefined
}

/**
 * Who does a step of equipment, by when, or that it is done. Once it is fitted with a provider that was chosen, it has
 * started: the wait on the list is done with it.
 */
export async function setStep(tx: Tx, about: SetStep): Promise<Recorded | Refusal> {
  const { by, now, step, plan, doneOn } = about
  const known = await knowNeed(tx, about, ['find places', 'answer requests'])
  if (isRefusal(known)) return known
  const { need } = known
  if (!hasStep(need.requires.wants, step)) return refuse('conflict', 'This need does not go by that step')
  if (!plan && !doneOn)
    return refuse('invalid', 'Say who does it and by when, or that it is done', {
      organisationId: 'Choose who does it',
      dueOn: 'Enter by when',
    })
  if (doneOn && daysBetween(dateOf(now), doneOn) > 0)
    return refuse('invalid', 'That day is still to come', { doneOn: 'Enter today or an earlier day' })
  if (plan && !(await isHere(tx, by.systemId, plan.organisationId)))
    return refuse('invalid', 'Choose who does it', { organisationId: 'Choose who does it' })
  const words = about.words?.trim()
  const recorded = await recordNow(tx, known, now, [
    ...(plan
      ? [
          {
            kind: 'step-planned' as const,
            detail: { step, organisationId: plan.organisationId, dueOn: plan.dueOn.toString() },
          },
        ]
      : []),
    ...(doneOn
      ? [
          {
            kind: 'step-done' as const,
            detail: { step, on: doneOn.toString(), ...(words ? { words } : {}) },
          },
        ]
      : []),
  ])
  const { chosen } = need
  if (step !== 'fitted' || !doneOn || !chosen || !isHeld(chosen.state) || chosen.state === 'started')
    return recorded
  const started = await start(tx, { by, now, needId: about.needId, askId: chosen.askId, on: doneOn })
  return isRefusal(started) ? started : recorded
}

const isHere = async (tx: Tx, systemId: string, organisationId: string): Promise<boolean> =>
  (await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', systemId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined
