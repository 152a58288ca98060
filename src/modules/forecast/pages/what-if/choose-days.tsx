import { type Chip, Chips } from '../../../../ui/index.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import { readyWords, toldKinds } from '../../rules/what-if/told.ts'
import { runAddress } from '../addresses.ts'
import { readyKey, type Shown } from './shown.ts'

type Props = { answer: WhatIf; runId: string; shown: Shown }

/** Which days are shown: a link to each, so that it needs no script. */
export const ChooseDays = ({ answer: { told }, runId, shown }: Props) => {
  if (!told)
    return (
      <p class="hw-second hw-screen-only">
        The answer was kept before beds, waits and people turned away were told day by day: run it again to
        see them.
      </p>
    )
  const chip = (key: string, label: string): Chip => ({
    href: `${runAddress(runId)}?days=${key}#days`,
    label,
    current: shown.key === key,
  })
  const menus = toldKinds.flatMap((kind) => {
    const options = told.filter((one) => one.kind === kind).map(({ key, name }) => chip(key, name))
    const chosen = options.some(({ current }) => current) ? 'shown' : `${options.length} to choose from`
    return options.length === 0 ? [] : [{ label: kindWords[kind], chosen, options }]
  })
  return <Chips label="Day by day" chips={[chip(readyKey, readyWords)]} menus={menus} />
}

const kindWords = { occupied: 'Occupied', waiting: 'Waiting', 'turned away': 'Turned away' } as const
