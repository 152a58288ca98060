import { paths } from '../../addresses.ts'
import { bandNames } from '../../rules/bands.ts'
import { isServiceKind } from '../../rules/kinds.ts'
import type { Narrowing } from '../../rules/rows.ts'

/** What somebody asks of the ledger: all of it stands in the address, so that a view can be sent and kept. */
export type LedgerAsked = Narrowing

/** Reads an address; words that make no sense are as if they were not there. */
export function readAddress(query: URLSearchParams): LedgerAsked {
  const text = (name: string) => query.get(name)?.trim().slice(0, 80) || undefined
  const [kind, band, show] = [text('kind'), text('band'), text('show')]
  return {
    ...(kind && isServiceKind(kind) ? { kind } : {}),
    ...(text('area') ? { area: text('area') } : {}),
    ...(text('zone') ? { zone: text('zone') } : {}),
    ...(band && bandNames.some((one) => one === band) ? { band } : {}),
    ...(show === 'free' || show === 'old' ? { show } : {}),
  }
}

/** The address of the same ledger with some words changed; undefined takes one away. */
export function ledgerAddress(
  asked: LedgerAsked,
  change: LedgerAsked = {},
  at: string = paths.ledger,
): string {
  const all: Record<string, string | undefined> = { ...asked, ...change }
  const query = new URLSearchParams()
  for (const word of ['kind', 'area', 'zone', 'band', 'show']) if (all[word]) query.set(word, all[word])
  const text = query.toString()
  return text ? `${at}?${text}` : at
}

export const rowId = (lineId: string): string => `line-${lineId}`
