import { dateWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Mark } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { crisisSource, type ServiceKind } from '../../../capacity/index.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { type CrisisCare, crisisEnd } from '../../rules/crisis-care.ts'
import { kindsWords } from '../../rules/need-words.ts'
import { newNeedAddress, stepUpForAddress } from '../addresses.ts'

type Props = {
  row: BoardRow
  crisis: CrisisCare
  after: readonly ServiceKind[] | null
  viewer: SignedIn
  now: Instant
}

const marks = { over: 'late', soon: 'due-today', later: 'on-time' } as const

/** Until when crisis care may go on, how much of it is asked for, and what comes after: it ends, whatever else happens. */
export const CrisisLine = ({ row, crisis, after, viewer, now }: Props) => {
  const { rule, from, to, over } = crisis.allowance
  const today = dateOf(now)
  const end = crisisEnd(crisis, now)
  const begins = from.equals(today) ? 'today' : dateWords(from, today)
  return (
    <div>
      <p>
        <strong>Crisis care:</strong>{' '}
        {end ? (
          <Mark is={marks[end.presses]}>{end.words}</Mark>
        ) : (
          `if it begins ${begins}, it ends ${dateWords(to, today)}.`
        )}{' '}
        {rule.plain}
        {over && ` (${over})`}; the visits come to {crisis.hours} hours.
      </p>
      {crisis.tooMuch && (
        <p>
          <Mark is="late">
            More than the {rule.hours} hours: ask for fewer visits, or look for longer care
          </Mark>
        </p>
      )}
      {mayDo(viewer, 'find places') && <WhatFollows row={row} after={after} />}
      <p class="hw-second">How long: {crisisSource.source}</p>
    </div>
  )
}

/** For whoever sees all that is looked for: a provider does not, and would read that nothing is. */
const WhatFollows = ({ row, after }: Pick<Props, 'row' | 'after'>) => (
  <p>
    {after ? (
      `After it: ${kindsWords(after)} is looked for.`
    ) : (
      <>
        Nothing is looked for after it.{' '}
        <a
          href={
            row.stayId && row.stay?.place !== 'left'
              ? newNeedAddress(row.stayId)
              : stepUpForAddress(row.personId)
          }
        >
          Say what follows
        </a>
      </>
    )}
  </p>
)
