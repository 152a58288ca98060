import type { Need, Registration, RoomKind } from '../../capacity/index.ts'

/** Words that say a need, as people write them in a record. What they find is proposed, and a person ticks it. */
const signs: readonly [Need, RegExp][] = [
  ['hoist', /\bhoist/],
  [
    'two carers',
    /\b(two|2|both) (carers|care workers|people|staff)\b|\bdouble[- ]?(up|handed)\b|\bassist(ance)? (of|x) ?(2|two)\b/,
  ],
  ['nursing', /\bnursing (care|home|needs)\b|\bregistered nurse\b/],
  ['oxygen', /\boxygen\b/],
  ['dementia', /\b(dementia|alzheimer)/],
  ['distress', /\b(distress|agitat)/],
  ['wandering', /\bwander|\bwalks? about at night\b/],
  [
    'night help',
    /\b(help|care|turned|turning|toilet) (at|in the|during the) night\b|\bnight (sitter|sitting|care|visit)/,
  ],
  ['one to one', /\b(one[- ]to[- ]one|1:1)\b/],
  ['feeding tube', /\b(feeding tube|peg (feed|tube)|nasogastric)/],
  ['soft food', /\b(soft(ened)?|thick(ened)?|pur[eé]ed?|minced) (food|diet|drink|fluid|meal)/],
  ['catheter', /\b(catheter|stoma)\b/],
  [
    'medicines',
    /\b(help|prompt(ing|s|ed)?|remind(ing|ed)?|support) (with|to take|for) (all |her |his |their |the )?(medicines|medication|tablets)\b|\bblister pack/,
  ],
  ['injections', /\b(insulin|injection)/],
  ['wounds', /\b(wound|dressing|pressure (sore|ulcer)|leg ulcer)s?\b/],
  ['ground floor', /\bground[- ]floor\b|\b(cannot|can't|unable to) (do|manage|climb|use) (the )?stairs\b/],
  ['wheelchair', /\bwheelchair\b/],
  ['therapy', /\b(physiotherapy|rehabilitation|needs? therapy)\b/],
  ['non-weight-bearing', /\bnon[- ]weight[- ]bearing\b/],
  ['end of life', /\b(end of life|palliative|last (days|weeks) of (her |his |their )?life)\b/],
  ['learning disability', /\blearning disabilit/],
]

const denied = /\b(no|not|never|without|none|nil|neither|doesn't|does not|no longer|independent)\b/

/** The needs that a text speaks of. A clause that says no is not a need: "no hoist", "does not need oxygen". */
export function needsIn(text: string): Need[] {
  const clauses = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.;,:\n]|\bbut\b/)
    .filter((clause) => !denied.test(clause))
  return signs.filter(([, sign]) => clauses.some((clause) => sign.test(clause))).map(([need]) => need)
}

const roomSigns: readonly [RoomKind, RegExp][] = [
  [
    'ground floor',
    /\b(ground[- ]floor (room|bedroom|bed)|(room|bedroom) (downstairs|on the ground floor))\b/,
  ],
  ['en suite', /\b(en[- ]?suite|own bathroom|own toilet)\b/],
  [
    'couple',
    /\b(room for (a couple|two|both)|double room|share a room with (his|her|their) (wife|husband|partner))\b/,
  ],
  ['level shower', /\b(level[- ]access shower|level shower|wet room)\b/],
  ['single', /\b(single room|room of (her|his|their) own|own room)\b/],
]

/** The rooms that a text asks for. */
export function roomsIn(text: string): RoomKind[] {
  const clauses = text.toLowerCase().split(/[.;,:\n]|\bbut\b/)
  return roomSigns
    .filter(([, sign]) => clauses.some((clause) => sign.test(clause) && !denied.test(clause)))
    .map(([room]) => room)
}

/** "Needs a nursing home for dementia", "EMI residential": what a home must be registered for; null where a text says none. */
export function registrationIn(text: string): Registration | null {
  const words = text.toLowerCase()
  const nursing = /\b(dementia|emi) nursing|nursing (home|care) for (people with )?dementia\b/.test(words)
  if (nursing) return 'nursing dementia'
  const home = /\b(dementia|emi) residential|residential (home|care) for (people with )?dementia\b/.test(
    words,
  )
  return home ? 'residential dementia' : null
}

const numbers: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, once: 1, twice: 2 }
const numberIn = (text: string): number => numbers[text] ?? Number(text)

/** "four visits a day, two carers": how many visits a day, and how many carers at each; null where a text says none. */
export function visitsIn(text: string): { visits: number; carers: number } | null {
  const words = text.toLowerCase()
  const visits =
    /\b(one|two|three|four|five|[1-5]) (?:double[- ]?up |double[- ]handed )?(?:visits?|calls?)\b/.exec(
      words,
    )?.[1] ?? /\b(once|twice|one|two|three|four|[1-4]) ?(?:x|times)? ?(?:a|per) day\b/.exec(words)?.[1]
  if (!visits) return null
  const carers = /\b(one|two|three|[1-3]) (?:carers?|care workers?)\b/.exec(words)?.[1]
  const double = /\bdouble[- ]?(up|handed)\b/.test(words)
  return { visits: numberIn(visits), carers: carers ? numberIn(carers) : double ? 2 : 1 }
}

/** "Speaks only Polish": a language that carers must speak; null where English will do. */
export function languageIn(text: string): string | null {
  const said = /\b[Ss]peaks? (?:only |mainly |mostly )?([A-Z]\p{L}+(?:(?:,| and| or) [A-Z]\p{L}+)*)/u.exec(
    text,
  )?.[1]
  return said && !/\bEnglish\b/.test(said) ? said.split(/,| and | or /)[0]!.trim() : null
}
