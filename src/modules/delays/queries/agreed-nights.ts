import type { Tx } from '../../../platform/db/tx.ts'
import { knownAt } from '../../../platform/facts.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { type Organisation, organisations } from '../../access/index.ts'
import type { PersonName } from '../../people/index.ts'
import { nightStates } from '../rules/agreement.ts'
import type { Councils } from '../rules/agreement-turn.ts'
import { countDays } from '../rules/count-days.ts'
import type { RecordedCourse } from '../rules/course.ts'
import { countRules, editionFor } from '../rules/editions.ts'
import type { DelayFact } from '../rules/facts.ts'
import type { AgreedNight, CountRules } from '../rules/model.ts'
import type { PlaceSettings } from '../rules/place-settings.ts'
import { delayFactsOf } from '../store.ts'
import { courses, type WardName } from './courses.ts'
import { settingsOf } from './settings.ts'

export type NightsAsked = {
  /** Both included. */
  from: LocalDate
  to: LocalDate
  now: Instant
  /** The organisation of the bed. */
  organisationId?: string
  stayIds?: readonly string[]
  /** As it was known then; as it is known now when left out. */
  knownAt?: Instant
}

export type AgreedNights = {
  /** Of every stay the viewer may see. */
  nights: AgreedNight[]
  courses: RecordedCourse[]
  /** By stay, corrected ones included. */
  facts: Map<string, DelayFact[]>
  people: Map<string, PersonName>
  wards: Map<string, WardName>
  rules: CountRules
  settings: PlaceSettings
  organisations: Map<string, Organisation>
  councils: Councils
}

/** The nights of our own count, which is what the two sides agree, with what both say of each. */
export async function agreedNights(
  tx: Tx,
  systemId: string,
  asked: NightsAsked,
): Promise<AgreedNights | Refusal> {
  const { from, to, now } = asked
  const edition = editionFor('nights', from)
  if (isRefusal(edition)) return edition
  const settings = await settingsOf(tx, systemId, asked.knownAt)
  const rules = countRules(edition, settings.count, settings.corrections)
  const known = new Map((await organisations(tx)).map((one) => [one.organisationId, one]))
  const kindOf = (organisationId: string) => known.get(organisationId)?.kind ?? null
  const found = await courses(tx, systemId, asked)
  const days = countDays(found.courses, { from, to }, rules, kindOf, now)
  const facts = await delayFactsOf(tx, systemId, [...new Set(days.map(({ stayId }) => stayId))])
  if (asked.knownAt) for (const [stayId, own] of facts) facts.set(stayId, knownAt(own, asked.knownAt))
  return {
    nights: nightStates(days, [...facts.values()].flat(), rules),
    courses: found.courses,
    people: found.people,
    wards: found.wards,
    facts,
    rules,
    settings,
    organisations: known,
    councils: councilsIn(found.courses, facts, (one) => kindOf(one) === 'council'),
  }
}

function councilsIn(
  all: readonly RecordedCourse[],
  facts: ReadonlyMap<string, readonly DelayFact[]>,
  isCouncil: (organisationId: string) => boolean,
): Councils {
  const byStay = new Map(
    all.map(({ stayId, waits }) => {
      const owners = waits.flatMap((wait) => wait.owners.map(({ owner }) => owner?.organisationId ?? null))
      const named = (facts.get(stayId) ?? []).flatMap((fact) =>
        fact.kind === 'position' ? [fact.detail.organisationId, fact.recordedFor] : [],
      )
      const own = [...owners, ...named].filter((one): one is string => Boolean(one) && isCouncil(one!))
      return [stayId, new Set(own)] as const
    }),
  )
  return { isCouncil, ofStay: (stayId) => byStay.get(stayId) ?? new Set() }
}
