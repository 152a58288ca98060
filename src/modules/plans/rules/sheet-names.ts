import { kindsOfParts, type PartKind, partKind } from './content.ts'
import { capital } from './part-words.ts'

/** What a sheet of a plan's spreadsheet holds. */
export type SheetOf = PartKind | 'plan' | 'progress'

export const sheetNames = { plan: 'The plan', progress: 'Progress' } as const
/** What is written for reading alone: it comes about by issuing, signing and measuring. */
export const onlyWritten = { versions: 'Versions', signatures: 'Signatures', results: 'Results' } as const

export const nameOfSheet = (of: SheetOf): string =>
  of === 'plan' || of === 'progress' ? sheetNames[of] : capital(partKind(of).many)

/** What is in a sheet by its name; null where nobody reads it. */
export function sheetNamed(name: string): SheetOf | null {
  const wanted = name.trim().toLowerCase()
  const own = (['plan', 'progress'] as const).find((one) =>
    [one, sheetNames[one].toLowerCase()].includes(wanted),
  )
  return (
    own ?? kindsOfParts.find((kind) => [kind, partKind(kind).many.toLowerCase()].includes(wanted)) ?? null
  )
}

export const isOnlyWritten = (name: string): boolean =>
  Object.values(onlyWritten).some((one) => one.toLowerCase() === name.trim().toLowerCase())
