import { z } from 'zod'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { codeFiles } from './code-files.ts'

/** How sure we are: seen in the source; seen in part; known from memory only, and so never called official. */
export const confidence = z.enum(['verified', 'in part', 'memory'])
export type Confidence = z.infer<typeof confidence>
export const party = z.enum(['NHS', 'social care', 'both'])

const date = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

const item = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  /** The heading of the list under which it stands. */
  group: z.string().optional(),
  /** Whose days an attribution stands for. */
  party: party.optional(),
  /** Where the item is less sure than its list. */
  confidence: confidence.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  note: z.string().optional(),
})

const codeList = z.strictObject({
  list: z.string(),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence,
  /** 'ours': the source has labels and no codes. */
  codes: z.enum(['national', 'ours']),
  /** 'restated': the meaning of the label in our words. */
  labels: z.enum(['official', 'restated']),
  validFrom: date,
  validTo: date.nullable(),
  note: z.string().optional(),
  /** How many items the source has, where not all of them are here. */
  size: z.int().optional(),
  items: z.array(item).min(1),
})
export type CodeList = z.infer<typeof codeList>
export type CodeItem = CodeList['items'][number]

/** Every code list, as in the files of codes/. */
export const codeLists: readonly CodeList[] = z.array(codeList).parse(codeFiles)

export function listNamed(name: string): CodeList {
  const list = codeLists.find((one) => one.list === name)
  if (!list) throw new Error(`there is no code list ${name} in src/modules/delays/codes`)
  return list
}

/** The codes of a list that hold on a date, within the list's own validity. */
export const codesOn = (name: string, on: LocalDate): CodeItem[] => {
  const list = listNamed(name)
  return holds(list, on) ? list.items.filter((one) => holds(one, on)) : []
}

/** One code on a date; null where the list does not have it then. */
export const codeOn = (name: string, code: string, on: LocalDate): CodeItem | null =>
  codesOn(name, on).find((one) => one.code === code) ?? null

/** Whether something holds on a date, its first and last day included. */
export const holds = (
  { validFrom, validTo }: { validFrom?: LocalDate | undefined; validTo?: LocalDate | null | undefined },
  on: LocalDate,
): boolean =>
  (!validFrom || Temporal.PlainDate.compare(validFrom, on) <= 0) &&
  (!validTo || Temporal.PlainDate.compare(on, validTo) <= 0)
