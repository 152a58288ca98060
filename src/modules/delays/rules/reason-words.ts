import { listNamed } from './code-list.ts'

/** "Awaiting care package in own home (E)", of a reason of the monthly SitRep; null for any other code. */
export function dtocReasonWords(code: string): string | null {
  const item = listNamed('dtoc-reasons').items.find((one) => one.code === code)
  return item ? `${item.label} (${code})` : null
}
