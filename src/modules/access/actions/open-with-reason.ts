import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** The reason classes of rule IG-04, with the words a page shows. */
export const reasonClasses = {
  'express consent': 'The person, or whoever may speak for them, has agreed to it now',
  'legal requirement': 'The law requires it, for example a safeguarding enquiry or a court order',
  'overriding public interest': 'Someone may come to serious harm if I do not look',
} as const
export type ReasonClass = keyof typeof reasonClasses

export const isReasonClass = (text: string): text is ReasonClass => Object.hasOwn(reasonClasses, text)

/** By the id of the person or of one of their stays, as a refused page knows it; or by both exact details. */
export type Whom = { reference: string } | { nhsNumber: string; bornOn: string }

/**
 * Break-glass (rules IG-03, IG-04): opens one record for this user for eight hours, with a reason that the privacy
 * officer checks. Nothing is said of a record until it is opened.
 */
export async function openWithReason(
  tx: Tx,
  { whom, reasonClass, words }: { whom: Whom; reasonClass: ReasonClass; words: string },
): Promise<{ personId: string } | Refusal> {
  const id = newId()
  const asked =
    'reference' in whom
      ? sql<Opened>`select access.break_glass(${id}, ${whom.reference}, ${reasonClass}, ${words}) as person_id`
      : sql<Opened>`select access.break_glass_by_number(${id}, ${whom.nhsNumber}, ${whom.bornOn}, ${reasonClass}, ${words}) as person_id`
  const personId = (await asked.execute(tx)).rows[0]?.person_id
  return personId ? { personId } : nobody('reference' in whom)
}

type Opened = { person_id: string | null }

const nobody = (byReference: boolean): Refusal =>
  byReference
    ? refuse('not-found', 'There is no such record in this place')
    : refuse('not-found', 'Nobody here has both that NHS number and that date of birth', {
        nhsNumber:
          'Nobody here has both that NHS number and that date of birth. Check them against a letter or wristband',
      })
