import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { matchPeople } from '../rules/matching.ts'
import { detailsOf, personColumns } from '../store.ts'

export type MergePeople = {
  by: Viewer
  now: Instant
  keptPersonId: string
  mergedPersonId: string
  /** Why, in the words of whoever decides. */
  words: string
}

/**
 * Joins two records of one person: everything of the second moves to the first (people.merge_table lists what), and
 * what the first lacks is filled in. The reasons for and against are kept with it. The database does it and checks who may.
 * @returns not-allowed for any role but the hub navigator, not-found for records not seen, conflict while both are in a bed.
 */
export async function mergePeople(tx: Tx, asked: MergePeople): Promise<{ mergeId: string } | Refusal> {
  const { by, keptPersonId, mergedPersonId, words } = asked
  if (words.trim().length < 5)
    return refuse('invalid', 'Say how you know that both are the same person', {
      words: 'Say how you know that both are the same person',
    })
  const both = await tx
    .selectFrom('people.person')
    .select(personColumns)
    .where('system_id', '=', by.systemId)
    .where('person_id', 'in', [keptPersonId, mergedPersonId])
    .where('merged_into', 'is', null)
    .execute()
  const [one, other] = both.map(detailsOf)
  if (!one || !other) return refusals['not-found']
  const match = matchPeople(one, other)
  const reasons = JSON.stringify({
    words: words.trim(),
    class: match.class,
    for: match.for,
    against: match.against,
  })
  const mergeId = newId()
  const { rows } = await sql<{ no: keyof typeof refusals | null }>`
    select people.merge_people(${mergeId}, ${keptPersonId}, ${mergedPersonId}, ${reasons}::jsonb) as no`.execute(
    tx,
  )
  const no = rows[0]?.no
  return no ? refusals[no] : { mergeId }
}

export type ReverseMerge = { by: Viewer; now: Instant; mergeId: string }

/** Takes two joined records apart again, exactly as they were; stays take along what was recorded about them since. */
export async function reverseMerge(
  tx: Tx,
  { mergeId }: ReverseMerge,
): Promise<{ mergeId: string } | Refusal> {
  try {
    const { rows } = await sql<{
      no: keyof typeof refusals | null
    }>`select people.reverse_merge(${mergeId}) as no`.execute(tx)
    const no = rows[0]?.no
    return no ? refusals[no] : { mergeId }
  } catch (error) {
    if (violation(error))
      return refuse(
        'conflict',
        'The NHS number was given to another record since: join or correct that one first',
      )
    throw error
  }
}

const refusals = {
  'not-allowed': refuse(
    'not-allowed',
    'Joining records is for the transfer of care hub, and only for people it can see',
  ),
  'not-found': refuse(
    'not-found',
    'One of the two records is not there, or was joined with another one already',
  ),
  'two-places': refuse(
    'conflict',
    'Both records are in a bed now, so one of the two is wrong about where the person is: discharge or cancel that stay first',
  ),
  'already-reversed': refuse('conflict', 'These records were taken apart already'),
  'merged-again': refuse('conflict', 'This record was joined with a third one later: take that apart first'),
} as const satisfies Record<string, Refusal>
