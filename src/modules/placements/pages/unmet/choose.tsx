import { Chips, type Content } from '../../../../ui/index.ts'
import type { Split } from '../../rules/unmet-ledger.ts'
import type { UnmetChoice } from '../../rules/unmet-period.ts'
import type { Wanted } from './load.ts'

export const splitWords: Record<Split, string> = {
  what: 'what was missing',
  kind: 'kind of service',
  zone: 'zone',
  part: 'part of the day',
}

/** The period and the split are in the address, so choosing one is a link. */
export const Choose = ({
  wanted: { period, split },
  choices,
  to,
  children,
}: {
  wanted: Wanted
  choices: readonly UnmetChoice[]
  to: (wanted: { period: Pick<Wanted['period'], 'kind' | 'text'>; split: Split }) => string
  children?: Content
}) => (
  <Chips
    label="Choose"
    chips={[]}
    menus={[
      {
        label: 'Period',
        chosen: period.words,
        options: choices.map(({ kind, text, words }) => ({
          label: words,
          href: to({ period: { kind, text }, split }),
          current: kind === period.kind && text === period.text,
        })),
      },
      {
        label: 'By',
        chosen: splitWords[split],
        options: Object.entries(splitWords).map(([key, words]) => ({
          label: words,
          href: to({ period, split: key as Split }),
          current: key === split,
        })),
      },
    ]}
  >
    {children}
  </Chips>
)

/** "November 2026 so far: to the night of Friday 27 November" */
export const periodNote = (
  { words, soFar, to }: Wanted['period'],
  day: (date: Wanted['period']['to']) => string,
): string => (soFar ? `${words} so far: to the night of ${day(to)}` : words)
