import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, type LocalDate, toMillisecond } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { addPerson, type PersonDetails } from '../../people/index.ts'
import { saveNeeds } from '../derived.ts'
import { openNeeds } from '../queries/open-needs.ts'
import { personOfNeed } from '../queries/person-of-need.ts'
import { checkRequires } from '../rules/check-requires.ts'
import { deriveNeed } from '../rules/derive-need.ts'
import type { NeedFactInput } from '../rules/facts.ts'
import { overlapWords, sameNeed } from '../rules/overlap.ts'
import { needFactsOf } from '../store.ts'
import type { Recorded } from './about-need.ts'

export type OpenStepUp = {
  by: Viewer
  now: Instant
  /** Somebody known, by both together (rule IG-05); or somebody the viewer may see already; or somebody new. */
  person:
    | { nhsNumber: string; dateOfBirth: LocalDate }
    | { personId: string }
    | { details: PersonDetails; certainlyNew?: true }
  requires: unknown
  /** Who asks, and when: "Dr Varga, GP, 07:50". */
  askedBy?: string | undefined
}

const notFound = refuse(
  'not-found',
  'Nobody here has this NHS number and this date of birth together. Check both, or write down who they are',
  { nhsNumber: 'Check the NHS number', dateOfBirth: 'Check the date of birth' },
)

/** Somebody at home needs a bed or care so as not to be admitted. Opening it lists the opening of their record. */
export async function openStepUp(
  tx: Tx,
  asked: OpenStepUp,
): Promise<(Recorded & { personId: string; known: boolean }) | Refusal> {
  const { by, now } = asked
  if (!mayDo(by, 'find places')) return refuse('not-allowed', 'Your role does not open a need')
  const found = await findOrAdd(tx, asked)
  if (isRefusal(found)) return found
  const { personId } = found
  // Without a name to hold them against yet, the words are checked once the record is open.
  const first = checkRequires(asked.requires, { givenName: '', familyName: '' }, now)
  if (isRefusal(first)) return first
  const askedBy = asked.askedBy?.trim()
  const needId = newId()
  const factId = newId()
  const detail: Extract<NeedFactInput, { kind: 'need-opened' }>['detail'] = {
    direction: 'step-up',
    requires: first,
    ...(askedBy ? { askedBy: askedBy.slice(0, 2000) } : {}),
  }
  const { rows } = await sql<{
    opened: boolean
  }>`select placements.open_step_up(${factId}, ${needId}, ${personId},
    ${found.nhsNumber}, ${found.born}::date, ${toMillisecond(now).toString()}, ${JSON.stringify(detail)}::jsonb) as opened`.execute(
    tx,
  )
  if (!rows[0]?.opened)
    return 'nhsNumber' in asked.person
      ? notFound
      : refuse(
          'not-allowed',
          'This person is known here, and your organisation has no part in their care. Enter their NHS number and date of birth',
        )
  const person = await personOfNeed(tx, { systemId: by.systemId, personId, now })
  if (!person) return notFound
  const checked = checkRequires(asked.requires, person.identity, now)
  if (isRefusal(checked)) return checked
  const others = (await openNeeds(tx, by.systemId, personId)).filter((one) => one.needId !== needId)
  const same = sameNeed(checked.wants, others)
  if (same) return refuse('conflict', overlapWords(checked.wants, same))
  const inBed = await isInBed(tx, by.systemId, personId)
  if (inBed)
    return refuse('conflict', 'They are in a hospital bed now: open the need from their stay instead')
  const key = { systemId: by.systemId, needId, personId, stayId: null }
  await saveNeeds(tx, by.systemId, [{ key, need: deriveNeed(await needFactsOf(tx, by.systemId, needId)) }])
  return { needId, factId, personId, known: found.known }
}

type Found = { personId: string; nhsNumber: string | null; born: string | null; known: boolean }

async function findOrAdd(tx: Tx, { by, now, person }: OpenStepUp): Promise<Found | Refusal> {
  if ('personId' in person) return { personId: person.personId, nhsNumber: null, born: null, known: true }
  if ('details' in person) {
    const { details } = person
    const added = await addPerson(tx, { by, now, ...person })
    if (isRefusal(added)) return added
    const born = details.dateOfBirth?.toString() ?? null
    return { personId: added.personId, nhsNumber: details.nhsNumber, born, known: added.wasKnown }
  }
  const { rows } = await sql<{ id: string | null }>`
    select people.known_as_exactly(${person.nhsNumber}, '', '', null) as id`.execute(tx)
  const personId = rows[0]?.id
  const born = person.dateOfBirth.toString()
  return personId ? { personId, nhsNumber: person.nhsNumber, born, known: true } : notFound
}

const isInBed = async (tx: Tx, systemId: string, personId: string): Promise<boolean> =>
  (await tx
    .selectFrom('stays.stay')
    .select('stay_id')
    .where('system_id', '=', systemId)
    .where('person_id', '=', personId)
    .where('place', 'in', ['bed', 'no bed', 'leave'])
    .executeTakeFirst()) !== undefined
