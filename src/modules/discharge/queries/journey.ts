import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { type MaySee, type Opening, whoLooked, whoMaySee } from '../../access/index.ts'
import { type Contact, contactsOf, type PersonCard, personCard } from '../../people/index.ts'
import {
  type ExpectedDate,
  expectedDates,
  type PlaceInTime,
  type Stay,
  stay,
  stayHistory,
  staysFacts,
  staysOf,
} from '../../stays/index.ts'
import { type NeedsBed, needsBed } from '../rules/criteria.ts'
import { deriveDischarge } from '../rules/derive-status.ts'
import type { Pathway } from '../rules/facts.ts'
import { lateness } from '../rules/lateness.ts'
import { inDeadlineOrder } from '../rules/next-thing.ts'
import { type Readiness, readiness } from '../rules/readiness.ts'
import { journeySentence, type SentencePart } from '../rules/sentence.ts'
import { isOpen, type Wait } from '../rules/wait.ts'
import { factsOf } from '../store.ts'
import { type NamedFact, type Names, nameFacts, namesFor } from './fact-names.ts'

/** Everything one person's page prints. */
export type Journey = {
  person: PersonCard
  contacts: Contact[]
  stay: Stay
  /** Names of this stay's site, ward and bed. */
  where: { site: string; ward: string | null; bed: string | null }
  sentence: SentencePart[]
  needsBed: NeedsBed
  readiness: Readiness
  pathway: Pathway | null
  goingTo: string | null
  /** Open waits first, the next thing at the top; then the ended ones, newest first. */
  waits: Wait[]
  places: PlaceInTime[]
  expected: ExpectedDate[]
  /** Facts of both modules, newest first, corrected ones included and marked. */
  facts: NamedFact[]
  names: Names
  maySee: MaySee[]
  openings: Opening[]
  earlierStays: Stay[]
}

/** One stay of one person, for whoever may see them; not-found for everyone else. */
export async function journey(
  tx: Tx,
  viewer: Viewer,
  stayId: string,
  now: Instant,
): Promise<Journey | Refusal> {
  const found = await stay(tx, viewer.systemId, stayId)
  if (!found) return refuse('not-found', 'You cannot see this person, or there is no such stay')
  const person = await personCard(tx, viewer, found.personId)
  if (isRefusal(person)) return person
  const facts = await factsOf(tx, viewer.systemId, stayId)
  const stayFacts = (await staysFacts(tx, [stayId])).get(stayId) ?? []
  const stays = await staysOf(tx, viewer.systemId, found.personId)
  const names = await namesFor(tx, viewer, { stay: found, facts, stayFacts })
  const { waits, status } = deriveDischarge(facts)
  const ready = readiness(facts, found.leftAt)
  const needs = needsBed(facts, now)
  const open = found.leftAt ? [] : inDeadlineOrder(waits)
  return {
    person,
    contacts: await contactsOf(tx, viewer, found.personId),
    stay: found,
    where: names.where,
    sentence: journeySentence(
      {
        givenName: person.knownAs ?? person.givenName,
        gender: person.gender,
        admittedAt: found.admittedAt,
        place: found.place,
        leftAt: found.leftAt,
        readiness: ready,
        needsBed: needs,
        waits: open.map((wait) => ({
          awaits: wait.awaits,
          words: wait.words,
          owner: ownerWords(wait, names),
          late: lateness(wait, now),
        })),
        nobodyOwnsNext: status.nobodySince ? 'nobody' : 'somebody',
        expected: found.expectedDate,
        pathway: status.pathway,
      },
      now,
    ),
    needsBed: needs,
    readiness: ready,
    pathway: status.pathway,
    goingTo: status.goingTo,
    waits: [...inDeadlineOrder(waits), ...waits.filter((wait) => !isOpen(wait)).reverse()],
    places: await stayHistory(tx, viewer.systemId, stayId),
    expected: expectedDates(stayFacts),
    facts: nameFacts([...facts, ...stayFacts], names),
    names,
    maySee: await whoMaySee(tx, found.personId),
    openings: await whoLooked(tx, found.personId),
    earlierStays: stays.filter((one) => one.stayId !== stayId && one.place !== 'cancelled'),
  }
}

const ownerWords = (wait: Wait, names: Names) =>
  wait.owner && {
    name: wait.owner.organisationId
      ? (names.organisations.get(wait.owner.organisationId)?.name ?? null)
      : null,
    person: wait.owner.person,
  }
