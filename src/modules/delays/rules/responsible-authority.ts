/** Where a return cannot say which council is responsible. */
export const unknownAuthority = 'UNKNOWN'

/** What the sender said of the council of a delay; empty text counts as nothing said. */
export type AuthoritySaid = {
  onDelay: string | null
  residence: string | null
  /** Whether a code is that of a council. */
  isCouncil: (code: string) => boolean
}

/**
 * The council responsible for a mental health delay, as the published program of MHS26 decides it (rules.md 1.5): the
 * one on the delay; a code there that is no council's is UNKNOWN and does not fall back; with none there, the one where
 * the person lives.
 */
export function responsibleAuthority({ onDelay, residence, isCouncil }: AuthoritySaid): string {
  const said = onDelay?.trim() || residence?.trim()
  return said && isCouncil(said) ? said : unknownAuthority
}

/** The form of the Office for National Statistics: country letter and eight digits. It does not prove that it exists. */
export const looksLikeCouncil = (code: string): boolean => /^[ENSW]\d{8}$/.test(code)
