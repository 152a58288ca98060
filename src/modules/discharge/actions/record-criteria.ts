import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { criterion, criterionEnds } from '../rules/criteria.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'

export type CriterionMet = { code: string; procedureAt?: Instant | undefined }

/**
 * Answers "does this person still need this bed?": the reasons that apply, or none of them.
 * Refuses unknown codes, and a timed reason without the time of its operation or already run out.
 */
export function recordCriteria(
  tx: Tx,
  about: About & { met: readonly CriterionMet[] },
): Promise<Recorded | Refusal> {
  return aboutStay(tx, about, 'record readiness', ({ at }) => {
    const no = about.met.map((one) => whyNot(one, at)).find((refusal) => refusal !== null)
    if (no) return no
    const codes = [...new Set(about.met.map(({ code }) => code))].sort()
    return [
      {
        kind: 'criteria',
        detail: { met: codes.map((code) => metOf(about.met.findLast((one) => one.code === code)!)) },
      },
    ]
  })
}

const metOf = ({ code, procedureAt }: CriterionMet) =>
  procedureAt ? { code, procedureAt: procedureAt.toString() } : { code }

function whyNot(met: CriterionMet, at: Instant): Refusal | null {
  const known = criterion(met.code)
  if (!known)
    return refuse('invalid', 'Choose a reason from the list', { met: 'Choose a reason from the list' })
  if (known.clockHours === null) return null
  if (!met.procedureAt)
    return refuse('invalid', 'Say when the operation was', { procedureAt: 'Enter when the operation was' })
  if (met.procedureAt.epochMilliseconds > at.epochMilliseconds)
    return refuse('invalid', 'The operation is later than this answer', {
      procedureAt: 'Enter a time that has passed',
    })
  if (criterionEnds(metOf(met), at)!.epochMilliseconds <= at.epochMilliseconds)
    return refuse(
      'invalid',
      `This reason holds for ${known.clockHours} hours after the operation, and they are over`,
      {
        procedureAt: `Enter a time in the last ${known.clockHours} hours, or choose another reason`,
      },
    )
  return null
}
