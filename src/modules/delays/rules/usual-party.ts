import { z } from 'zod'
import file from '../codes/usual-parties.json' with { type: 'json' }
import { confidence, party } from './code-list.ts'
import type { Corrections } from './corrections.ts'
import type { Party } from './facts.ts'

const usualParties = z
  .strictObject({
    list: z.string(),
    name: z.string(),
    source: z.string().min(1),
    confidence,
    items: z.array(z.strictObject({ awaits: z.string(), party })),
  })
  .parse(file)

export const usualPartiesFrom: Pick<typeof usualParties, 'name' | 'source' | 'confidence' | 'items'> =
  usualParties

// These two kinds of organisation are themselves a party; the others work for whichever side arranged them.
const ofKind: Record<string, Party> = {
  council: 'social care',
  'hospital trust': 'NHS',
  'community provider': 'NHS',
  'mental health trust': 'NHS',
  'transfer of care hub': 'NHS',
}

/**
 * Whose a day usually is, before anybody has said anything: by the kind of the wait's owner, and where that is neither
 * the NHS nor a council, by what is awaited. Our own rule, never a national one: the two sides settle each night.
 * @param corrections what this place chose instead, by what is awaited
 * @returns null where the place decides each time, and for what is awaited that the program does not know
 */
export function usualParty(corrections: Corrections | null) {
  const byAwaits = new Map<string, Party | null>(usualParties.items.map((one) => [one.awaits, one.party]))
  for (const { awaits, party } of corrections?.usual ?? []) byAwaits.set(awaits, party)
  return ({ awaits, ownerKind }: { awaits: string; ownerKind: string | null }): Party | null =>
    (ownerKind === null ? undefined : ofKind[ownerKind]) ?? byAwaits.get(awaits) ?? null
}
