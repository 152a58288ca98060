import type { ServiceKind } from '../../capacity/index.ts'
import { kindsWords } from './need-words.ts'

export type OpenNeed = { needId: string; wants: readonly ServiceKind[] }

/** A need of the same person that asks for one of the same kinds: nobody is looked for twice. */
export const sameNeed = (wants: readonly ServiceKind[], open: readonly OpenNeed[]): OpenNeed | undefined =>
  open.find((need) => need.wants.some((kind) => wants.includes(kind)))

export const overlapWords = (wants: readonly ServiceKind[], other: OpenNeed): string =>
  `${kindsWords(other.wants.filter((kind) => wants.includes(kind)))} is being looked for already. Change that need instead, or withdraw it first`
