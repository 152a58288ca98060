import { z } from 'zod'
import type { LocalDate } from '../../../platform/time.ts'
import { listNamed } from './code-list.ts'
import type { Corrections } from './corrections.ts'
import { plainLabel } from './labels-from.ts'
import { awaitsMapTo, reasonOf } from './reasons.ts'

/** The list of which the program has only a part, and which a place takes from NHS England's own file (ADSR-09). */
export const loadableList = 'adsr-reasons-2024'

/** The labels that a place took from that file. They have no codes: a label stands for itself in a return. */
export const loadedReasons = z.strictObject({
  /** The name of the file, and the period its rows are of, both as they were given. */
  file: z.string().min(1),
  period: z.string().min(1),
  labels: z.array(z.string().min(1)).min(1),
  /** Only where the place chose another label for what is awaited than the one that is ours word for word; null is none. */
  choices: z.array(z.strictObject({ awaits: z.string(), label: z.string().nullable() })),
})
export type LoadedReasons = z.infer<typeof loadedReasons>

/** The label that is our own label of what is awaited, word for word; null where none is. */
export function sameLabel(labels: readonly string[], awaits: string): string | null {
  const code = awaitsMapTo(loadableList)!.items.find((one) => one.awaits === awaits)?.code
  const ours = listNamed(loadableList).items.find((one) => one.code === code)
  if (!ours) return null
  const words = plainLabel(ours.group ? `${ours.group} - ${ours.label}` : ours.label)
  return labels.find((label) => plainLabel(label) === words) ?? null
}

/** The loaded label for what is awaited: the one the place chose, or else the same one; null where neither is. */
export function loadedLabel({ labels, choices }: LoadedReasons, awaits: string): string | null {
  const chosen = choices.find((one) => one.awaits === awaits)
  return chosen ? chosen.label : sameLabel(labels, awaits)
}

/** The labels a place has loaded in the place of a list; null where it has not. */
export const loadedFor = (list: string | null, corrections: Corrections | null): LoadedReasons | null =>
  list === loadableList ? (corrections?.acuteReasons ?? null) : null

/**
 * The reason a place gives for what is awaited: of the labels it loaded, or else of the program's own list.
 * @param list null for an edition without reasons
 */
export function reasonHere(
  list: string | null,
  on: LocalDate,
  corrections: Corrections | null,
): (awaits: string) => string | null {
  const loaded = loadedFor(list, corrections)
  if (!loaded) return reasonOf(list, on)
  const known = new Map<string, string | null>()
  return (awaits) => {
    const before = known.get(awaits)
    if (before !== undefined) return before
    const label = loadedLabel(loaded, awaits)
    known.set(awaits, label)
    return label
  }
}
