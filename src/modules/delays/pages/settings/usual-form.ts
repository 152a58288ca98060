import { awaitsList } from '../../../discharge/index.ts'
import type { Corrections } from '../../rules/corrections.ts'
import type { Party } from '../../rules/facts.ts'
import { usualParty } from '../../rules/usual-party.ts'

export type Usual = Corrections['usual']

/** Whose a wait usually is, as the form sends it: "each time" is nobody's until the two sides say. */
export const usualChoices: { value: string; text: string; party: Party | null }[] = [
  { value: 'nhs', text: 'NHS', party: 'NHS' },
  { value: 'social-care', text: 'Social care', party: 'social care' },
  { value: 'both', text: 'Both', party: 'both' },
  { value: 'each-time', text: 'Decide each time', party: null },
]

export const awaitsField = (row: number): string => `usual-awaits-${row}`
export const partyField = (row: number): string => `usual-party-${row}`

const empty = 3

/** The rows of the form: one for each exception, and three empty ones to add more. */
export const rowsFor = (typed: Readonly<Record<string, string>>): number[] =>
  Array.from({ length: 1 + Math.max(-1, ...filledRows(typed)) + empty }, (_, row) => row)

const filledRows = (typed: Readonly<Record<string, string>>): number[] =>
  Object.keys(typed)
    .filter((name) => typed[name] !== '')
    .flatMap((name) => /^usual-(?:awaits|party)-(\d{1,2})$/.exec(name)?.[1] ?? [])
    .map(Number)

/** The exceptions of a place, as they stand in the fields. */
export const typedUsual = (usual: Usual): Record<string, string> =>
  Object.fromEntries(
    usual.flatMap(({ awaits, party }, row) => [
      [awaitsField(row), awaits],
      [partyField(row), usualChoices.find((one) => one.party === party)!.value],
    ]),
  )

/** Only what differs from the usual is an exception; what is wrong goes into `errors`, by field. */
export function readUsual(form: Record<string, string>, errors: Record<string, string>): Usual {
  const usual = usualParty(null)
  const read = new Map<string, Party | null>()
  for (const row of [...new Set(filledRows(form))].sort((a, b) => a - b)) {
    const awaits = form[awaitsField(row)] ?? ''
    const chosen = usualChoices.find((one) => one.value === form[partyField(row)])
    if (!awaitsList.some(({ code }) => code === awaits))
      errors[awaitsField(row)] = 'Choose what is awaited, or leave both boxes empty'
    else if (read.has(awaits))
      errors[awaitsField(row)] = 'This is chosen above already: leave one of them empty'
    if (!chosen) errors[partyField(row)] = 'Choose whose it usually is, or leave both boxes empty'
    else read.set(awaits, chosen.party)
  }
  return [...read].flatMap(([awaits, party]) =>
    party === usual({ awaits, ownerKind: null }) ? [] : [{ awaits, party }],
  )
}

/** What can be chosen, with whose it is where the place says nothing. */
export const awaitsOptions = awaitsList.map(({ code, plain }) => {
  const party = usualParty(null)({ awaits: code, ownerKind: null })
  const usually = usualChoices.find((one) => one.party === party)!.text
  return { value: code, text: `${plain} (usually ${usually})` }
})
