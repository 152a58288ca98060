import { Card } from '../../../../ui/index.ts'
import { peopleCount } from '../../rules/agreement-words.ts'
import { monthAddress } from './addresses.ts'
import type { MonthPage } from './load.ts'
import type { PersonLine } from './people.ts'
import { StateMark } from './state-mark.tsx'

const shownSettled = 4

/** Everybody with nights in the month, open ones first; of the settled a few, the others one link away. */
export const PeopleList = ({ of, chosen, all }: { of: MonthPage; chosen: string; all: string | null }) => {
  const open = of.people.filter((one) => one.open.length > 0)
  const settled = of.people.filter((one) => one.open.length === 0)
  const few = all ? settled : settled.filter((one, i) => i < shownSettled || one.stayId === chosen)
  const more = settled.length - few.length
  const hidden = of.is.summary.people - new Set(of.people.map(({ personId }) => personId)).size
  return (
    <nav aria-label="People of this month" class="hw-agree__people">
      <Card title={peopleCount(of.people.length)} band flush>
        <ul class="hw-agree__list">
          {[...open, ...few].map((one) => (
            <Line of={of} one={one} chosen={chosen} all={all} />
          ))}
          {more > 0 && (
            <li>
              <a href={monthAddress(of, { stay: chosen, all: '1' })}>{more} more, all settled</a>
            </li>
          )}
        </ul>
      </Card>
      {hidden > 0 && (
        <p class="hw-second">
          {hidden} more {hidden === 1 ? 'person has' : 'people have'} nights here. Your organisation has no
          part in their care, so they are counted below and not listed.
        </p>
      )}
    </nav>
  )
}

const Line = ({
  of,
  one,
  chosen,
  all,
}: {
  of: MonthPage
  one: PersonLine
  chosen: string
  all: string | null
}) => (
  <li class={one.stayId === chosen ? 'hw-agree__chosen' : undefined}>
    <a
      href={`${monthAddress(of, { stay: one.stayId, ...(all ? { all } : {}) })}#person`}
      aria-current={one.stayId === chosen ? 'true' : undefined}
    >
      {one.name}
    </a>
    <StateMark state={one.state} />
    {one.mine && <span class="hw-second">Waits for you</span>}
  </li>
)
