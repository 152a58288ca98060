import type { Tx } from '../../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { assessmentState } from '../../rules/assessment/state.ts'
import type { DischargeFactInput } from '../../rules/facts.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'
import { namedIn } from '../named-in.ts'

/** Who can be sent an assessment: whoever can take somebody in, or care for them at home. */
export const receivingKinds: readonly string[] = [
  'care home',
  'home care',
  'community provider',
  'mental health trust',
  'voluntary',
]

export type SendAssessment = About & { organisationIds: readonly string[]; words?: string | undefined }

/** Sends the latest version to providers, who can read and answer it until a week after the stay. It opens no record. */
export function sendAssessment(tx: Tx, about: SendAssessment): Promise<Recorded | Refusal> {
  const words = about.words?.trim()
  const chosen = [...new Set(about.organisationIds)]
  return aboutStay(tx, about, 'assess for providers', async ({ facts, stay }) => {
    const { latest, receivers } = assessmentState(facts)
    if (!latest) return refuse('conflict', 'There is no assessment to send yet. Write it first')
    if (chosen.length === 0)
      return refuse('invalid', 'Choose whom to send it to', { organisations: 'Choose at least one provider' })
    const no = await whyNotReceivers(tx, about.by.systemId, chosen)
    if (isRefusal(no)) return no
    const named = await namedIn(tx, stay, { words: words ?? '' })
    if (named.words) return refuse('invalid', named.words, named)
    // A version of before it was asked for that it names nobody.
    const told = await namedIn(tx, stay, { ...latest.sections, times: latest.times ?? '' })
    const [first] = Object.values(told)
    if (first)
      return refuse(
        'conflict',
        `The assessment names somebody. ${first}. Write a new version without it, and send that`,
      )
    const held = chosen.some((id) =>
      receivers.some(
        (one) =>
          one.organisationId === id && one.version === latest.version && one.answer?.answer !== 'refused',
      ),
    )
    if (held)
      return refuse('conflict', 'One of them has this version already. Wait for their answer, or ring them')
    return chosen.map(
      (organisationId): DischargeFactInput => ({
        kind: 'assessment-sent',
        detail: { version: latest.version, organisationId, ...(words ? { words } : {}) },
      }),
    )
  })
}

async function whyNotReceivers(tx: Tx, systemId: string, chosen: readonly string[]): Promise<Refusal | null> {
  const rows = await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', systemId)
    .where('organisation_id', 'in', [...chosen])
    .where('kind', 'in', [...receivingKinds])
    .where('ended_at', 'is', null)
    .execute()
  const words = 'Choose care homes, home care, community, mental health or voluntary providers of this place'
  return rows.length === chosen.length ? null : refuse('invalid', words, { organisations: words })
}
