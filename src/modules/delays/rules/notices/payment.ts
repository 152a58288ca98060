/** A London borough council or the Common Council of the City of London, or any other council (CA-30, regulation 10). */
export type CouncilKind = 'London' | 'other'

/** Pounds for each liable day (CA-30, regulation 10). */
export const ratePounds = (council: CouncilKind): 155 | 130 => (council === 'London' ? 155 : 130)

// London Government Act 1963, Schedule 1, with the borough that has been renamed since; the City is its own council.
const london = (
  'Barking and Dagenham, Barnet, Bexley, Brent, Bromley, Camden, Croydon, Ealing, Enfield, Greenwich, Hackney, ' +
  'Hammersmith and Fulham, Haringey, Harrow, Havering, Hillingdon, Hounslow, Islington, Kensington and Chelsea, ' +
  'Kingston upon Thames, Lambeth, Lewisham, Merton, Newham, Redbridge, Richmond upon Thames, Southwark, Sutton, ' +
  'Tower Hamlets, Waltham Forest, Wandsworth, Westminster, City of London'
)
  .split(', ')
  .map((name) => name.toLowerCase())

/** What the name of a council suggests; the notice says which it is, and a person decides. */
export function councilKindOf(name: string): CouncilKind {
  const plain = name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(
      /\b(royal|london borough|borough|common council|corporation|city council|council|of the)\b/g,
      ' ',
    )
    .replace(/^\s*of\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = plain.replace(/^(of|city of) /, '')
  return london.includes(plain) || london.includes(bare) || london.includes(`city of ${bare}`)
    ? 'London'
    : 'other'
}

export type Invoice = { days: number; ratePounds: number; pounds: number }

/** The NHS body may ask for payment and need not (CA-26, paragraph 4): without its decision there is nothing to pay. */
export function invoiceOf(
  days: number,
  council: CouncilKind,
  decision: 'claim' | 'no claim' | null,
): Invoice | null {
  if (decision !== 'claim' || days === 0) return null
  const rate = ratePounds(council)
  return { days, ratePounds: rate, pounds: days * rate }
}

export type Responsible<Council> = {
  /** The council that was sent the notice accepts it and acts, whatever it thinks (regulation 12(1)). */
  mustAct: Council
  responsible: Council
  /** Pounds the first council can recover from the responsible one (regulation 12(4)). */
  recoverablePounds: number
}

/** Who is responsible once the other council agrees or it is determined, and what is recovered (CA-33, regulation 12). */
export const responsibleCouncil = <Council>(
  sentTo: Council,
  decided: Council | null,
  paidPounds: number,
): Responsible<Council> =>
  decided === null || decided === sentTo
    ? { mustAct: sentTo, responsible: sentTo, recoverablePounds: 0 }
    : { mustAct: sentTo, responsible: decided, recoverablePounds: paidPounds }
