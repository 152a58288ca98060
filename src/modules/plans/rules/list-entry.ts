/** Who is on the circulation list of a plan: an address, or a name with one: "Dee Osei <dee@example.org>". */
export type ListEntry = { name: string | null; address: string }

/** What somebody typed, as entries: one a line; on one line, addresses alone may stand between spaces, commas or semicolons. */
export function readEntries(typed: string): string[] {
  const entries = typed
    .split(/[\n;]+/)
    .flatMap((line) => (line.includes('<') ? line.split(/(?<=>)\s*,?\s*/) : line.split(/[\s,]+/)))
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter((one) => one !== '')
  return [...new Map(entries.map((one) => [one.toLowerCase(), one])).values()]
}

export function entryOf(text: string): ListEntry {
  const [, name = '', address] = /^(.*?)\s*<([^<>]+)>$/.exec(text.trim()) ?? []
  return address
    ? { name: name.trim() || null, address: address.trim() }
    : { name: null, address: text.trim() }
}

const anAddress = /[^\s<>,;()]+@[^\s<>,;()]+/

/** Where a lead is written to: at the address in its own words, else at that of the list's entry of its name; null where there is none. */
export function addressOfLead(lead: string | null, list: readonly ListEntry[]): string | null {
  if (lead === null) return null
  const own = anAddress.exec(lead)?.[0]
  const named = list.find(({ name }) => name !== null && lead.toLowerCase().includes(name.toLowerCase()))
  return own ?? named?.address ?? null
}
