import type { Asked } from '../../../../platform/http/page.ts'
import { keptServices, serviceKinds } from '../../../capacity/index.ts'
import {
  type Decision,
  type SuggestedPerson,
  type Suggestion,
  serviceNames,
  suggestedPeople,
  suggestion,
} from '../../queries/suggestions.ts'
import { isWaiting } from '../../rules/model.ts'
import type { SuggestedLine } from '../../rules/suggest/explain.ts'
import type { Names } from '../../rules/suggest/words.ts'

export type Row = {
  line: SuggestedLine
  person: SuggestedPerson
  decision: Decision | null
  /** What has happened since it was suggested, where that makes the line idle; null where it still holds. */
  meanwhile: string | null
}
export type Found = {
  suggestion: Suggestion
  rows: readonly Row[]
  /** Lines about people whom the viewer may not see. */
  hidden: number
  names: Names
}

/** A suggestion with the people as they stand now, longest waiting first. */
export async function loadSuggestion(
  { tx, viewer, now }: Asked,
  suggestionId: string,
): Promise<Found | undefined> {
  const { systemId } = viewer
  const found = await suggestion(tx, systemId, suggestionId)
  if (!found) return undefined
  const { lines, decisions } = found
  const people = await suggestedPeople(
    tx,
    systemId,
    lines.map(({ needId }) => needId),
    now,
  )
  const services = await serviceNames(tx, systemId, [...new Set(lines.flatMap(servicesOf(decisions)))])
  const left = await leftOfLines(tx, systemId, now)
  const rows = lines.flatMap((line) => {
    const person = people.get(line.needId)
    const decision = decisions.get(line.needId) ?? null
    return person ? [{ line, person, decision, meanwhile: meanwhileOf(line, person, left) }] : []
  })
  return {
    suggestion: found,
    rows: rows.sort((a, b) => a.person.since.epochMilliseconds - b.person.since.epochMilliseconds),
    hidden: lines.length - rows.length,
    names: {
      service: (serviceId) => services.get(serviceId) ?? 'a service that is gone',
      person: (needId) => people.get(needId)?.name ?? 'another person',
    },
  }
}

const servicesOf =
  (decisions: Suggestion['decisions']) =>
  ({ needId, placed, first, inTurn, nearest }: SuggestedLine): string[] =>
    [
      placed?.serviceId,
      first?.serviceId,
      inTurn?.serviceId,
      nearest,
      decisions.get(needId)?.serviceId,
    ].filter((id) => id !== undefined && id !== null)

type Left = ReadonlyMap<string, number>

async function leftOfLines(tx: Asked['tx'], systemId: string, now: Asked['now']): Promise<Left> {
  const { services } = await keptServices(tx, { systemId, now, wanted: serviceKinds })
  return new Map(
    services.flatMap(({ lines }) => lines.map(({ lineId, figure }) => [lineId, figure?.left ?? 0])),
  )
}

function meanwhileOf({ placed }: SuggestedLine, person: SuggestedPerson, left: Left): string | null {
  if (person.chosen) return `Chosen: ${person.chosen}`
  if (person.ended === 'over' || !isWaiting(person.state)) return 'No longer looked for'
  const short = placed?.takes.some(({ lineId, units }) => units > (left.get(lineId) ?? 0))
  return short ? 'Meanwhile less is free there' : null
}

/** Which lines the page shows; in its address. */
export const shows = {
  decide: {
    label: 'To decide',
    none: 'Every line is decided.',
    belongs: ({ line, decision, meanwhile }: Row) => line.placed !== null && !decision && !meanwhile,
  },
  without: {
    label: 'Nobody suggested',
    none: 'Everybody has a place suggested.',
    belongs: ({ line }: Row) => line.placed === null,
  },
  meanwhile: {
    label: 'Changed meanwhile',
    none: 'Nothing has changed since this was suggested.',
    belongs: ({ meanwhile }: Row) => meanwhile !== null,
  },
  decided: {
    label: 'Decided',
    none: 'Nothing is decided yet.',
    belongs: ({ decision }: Row) => decision !== null,
  },
  changed: {
    label: 'Otherwise than suggested',
    none: 'Nobody has decided otherwise than suggested.',
    belongs: ({ decision }: Row) => decision !== null && decision.decision !== 'as suggested',
  },
  all: { label: 'Everybody', none: 'Nobody is in this suggestion.', belongs: () => true },
} as const satisfies Record<string, { label: string; none: string; belongs: (row: Row) => boolean }>
export type Show = keyof typeof shows

export const showOf = ({ query }: Asked): Show => {
  const asked = query.get('show') ?? ''
  return Object.hasOwn(shows, asked) ? (asked as Show) : 'decide'
}
