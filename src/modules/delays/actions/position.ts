import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { sameSaid } from '../rules/agreement.ts'
import { councilsOfNight } from '../rules/agreement-turn.ts'
import { nightsWords, otherSide, sideWords } from '../rules/agreement-words.ts'
import { countRules, editionFor } from '../rules/editions.ts'
import type { Party } from '../rules/facts.ts'
import { attributionWarning } from '../rules/matrix.ts'
import type { AgreedNight, Position } from '../rules/model.ts'
import { type NewDelayFact, recordDelayFacts } from '../store.ts'
import { type AboutNights, type KnownNights, knowNights } from './about-nights.ts'

export type Part = {
  nights: { from: LocalDate; to: LocalDate }
  whose: Party
  /** Whom the nights are put to; the usual one when left out. */
  organisationId?: string | undefined
  /** What was awaited, where that is not what was counted. */
  awaits?: string | undefined
}

export type TakePosition = Omit<AboutNights, 'nights'> & {
  /** One or, where a stretch is split, several: they do not overlap. */
  parts: readonly Part[]
  /** Why. Needed where the other side says otherwise. */
  words?: string | undefined
}

export type Taken = {
  /** Undoing the first takes back all that was said at once. */
  factId: string
  nights: number
  /** What a table of usual attributions has against it; a warning, never a refusal. */
  warnings: string[]
}

/** Says whose nights are: proposes, disputes, changes one's mind, splits. */
export async function takePositions(tx: Tx, asked: TakePosition): Promise<Taken | Refusal> {
  const facts: NewDelayFact[] = []
  const warnings = new Set<string>()
  let nights = 0
  let known: KnownNights | undefined
  const words = asked.words?.trim() || undefined
  if (asked.parts.length === 0) return refuse('invalid', 'Choose the nights')
  if (overlap(asked.parts))
    return refuse('invalid', 'The two parts overlap', { from: 'Give each night once' })
  for (const part of asked.parts) {
    const found = await knowNights(tx, { ...asked, nights: part.nights })
    if (isRefusal(found)) return found
    known = found
    const organisationId = organisationFor(asked, part, found)
    if (isRefusal(organisationId)) return organisationId
    const differs = found.nights.some((night) => {
      const theirs = night.says[otherSide(found.side)]
      return theirs !== null && !sameSaid(theirs, { whose: part.whose, organisationId })
    })
    if (differs && !words)
      return refuse('invalid', `${capital(sideWords[otherSide(found.side)])} says otherwise: say why`, {
        words: 'Enter why, so that the other side can answer it',
      })
    const said = [words, asked.afterLock?.trim() && `After the lock: ${asked.afterLock.trim()}`].filter(
      Boolean,
    )
    facts.push({
      kind: 'position',
      happenedAt: asked.now,
      detail: {
        side: found.side,
        nights: textOf(part.nights),
        whose: part.whose,
        organisationId,
        awaits: part.awaits ?? null,
        ...(said.length > 0 ? { words: said.join('. ') } : {}),
      },
    })
    nights += found.nights.length
    for (const warning of warningsOf(found, part)) warnings.add(warning)
  }
  const [factId] = await recordDelayFacts(tx, known!.stay, asked.now, facts)
  return { factId: factId!, nights, warnings: [...warnings] }
}

/** Says what the other side says of these nights: they are agreed. */
export async function confirm(tx: Tx, about: AboutNights): Promise<Taken | Refusal> {
  const known = await knowNights(tx, about)
  if (isRefusal(known)) return known
  const other = otherSide(known.side)
  const silent = known.nights.find((night) => night.says[other] === null)
  if (silent)
    return refuse(
      'conflict',
      `${capital(sideWords[other])} has said nothing of ${nightsWords(silent.date, silent.date)}: say whose it is instead`,
    )
  const parts = stretches(known.nights, (night) => night.says[other]!.factId).map((own) =>
    partOf(own, own[0]!.says[other]!),
  )
  const { nights: _, ...rest } = about
  return takePositions(tx, { ...rest, parts })
}

/** Says the same again with a reason, so that it is the other side's turn. */
export async function reply(tx: Tx, about: AboutNights & { words: string }): Promise<Taken | Refusal> {
  const { words } = about
  if (!words.trim()) return refuse('invalid', 'Say what you answer', { words: 'Enter what you answer' })
  const known = await knowNights(tx, about)
  if (isRefusal(known)) return known
  const own = known.nights.map((night) => night.says[known.side])
  if (own.includes(null))
    return refuse('conflict', 'You have not said whose these nights are: say that first')
  const parts = stretches(known.nights, (night) => night.says[known.side]!.factId).map((same) =>
    partOf(same, same[0]!.says[known.side]!),
  )
  const { nights: _, ...rest } = about
  return takePositions(tx, { ...rest, words, parts })
}

/** Proposes these nights as they were counted: by what was waited for. */
export async function proposeNights(tx: Tx, about: AboutNights): Promise<Taken | Refusal> {
  const known = await knowNights(tx, about)
  if (isRefusal(known)) return known
  if (known.nights.some(({ party }) => party === null))
    return refuse('conflict', 'No reason was recorded for these nights: say whose they are')
  const parts = stretches(known.nights, ({ party, organisationId, awaits }) =>
    [party, organisationId, awaits].join('|'),
  ).map((own) => partOf(own, suggestedOf(own[0]!, known.all.councils.isCouncil)))
  const { nights: _, ...rest } = about
  return takePositions(tx, { ...rest, parts })
}

const suggestedOf = ({ party, organisationId, awaits }: AgreedNight, isCouncil: (id: string) => boolean) => ({
  whose: party!,
  organisationId: organisationId && isCouncil(organisationId) === (party !== 'NHS') ? organisationId : null,
  awaits,
})

const partOf = (
  own: readonly AgreedNight[],
  { whose, organisationId, awaits }: Pick<Position, 'whose' | 'organisationId' | 'awaits'>,
): Part => ({
  nights: { from: own[0]!.date, to: own.at(-1)!.date },
  whose,
  ...(organisationId ? { organisationId } : {}),
  ...(awaits ? { awaits } : {}),
})

/** The nights in a row of which `key` is the same. */
export function stretches(
  nights: readonly AgreedNight[],
  key: (night: AgreedNight) => string,
): AgreedNight[][] {
  const made: AgreedNight[][] = []
  for (const night of nights) {
    const last = made.at(-1)
    const before = last?.at(-1)
    if (last && before && key(before) === key(night) && before.date.add({ days: 1 }).equals(night.date))
      last.push(night)
    else made.push([night])
  }
  return made
}

function organisationFor(
  { by }: TakePosition,
  { whose, organisationId }: Part,
  { side, nights, stay, all }: KnownNights,
): string | Refusal {
  const { isCouncil } = all.councils
  if (organisationId) {
    if (!all.organisations.has(organisationId) || isCouncil(organisationId) === (whose === 'NHS'))
      return refuse('invalid', 'That organisation is of the other side', {
        organisationId: whose === 'NHS' ? 'Choose an NHS organisation' : 'Choose a council',
      })
    return organisationId
  }
  if (whose === 'NHS') {
    const theirs = nights[0]!.says[otherSide(side)]?.organisationId
    return theirs && !isCouncil(theirs) ? theirs : stay.organisationId
  }
  if (side === 'council') return by.organisationId!
  const councils = [...new Set(nights.flatMap((night) => councilsOfNight(night, all.councils)))]
  return councils.length === 1
    ? councils[0]!
    : refuse('invalid', 'Say which council', { organisationId: 'Choose the council these nights are put to' })
}

// The matrix belongs to the delayed transfers; after they ended no table of attributions is in force.
function warningsOf({ all, nights }: KnownNights, { whose, awaits }: Part): string[] {
  const edition = editionFor('dtoc', nights[0]!.date)
  if (isRefusal(edition)) return []
  const { reasonOf } = countRules(edition, all.settings.count, all.settings.corrections, nights[0]!.date)
  return nights.flatMap((night) => {
    const reason = reasonOf(awaits ?? night.awaits ?? '')
    const found = reason ? attributionWarning(edition, reason, whose, all.settings.corrections) : null
    return found ? [found.warning] : []
  })
}

const overlap = (parts: readonly Part[]): boolean =>
  parts.some(({ nights: a }, i) =>
    parts
      .slice(i + 1)
      .some(({ nights: b }) => a.from.toString() <= b.to.toString() && b.from.toString() <= a.to.toString()),
  )

export const textOf = ({ from, to }: { from: LocalDate; to: LocalDate }) => ({
  from: from.toString(),
  to: to.toString(),
})
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
