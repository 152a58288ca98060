import { ExceptionsStrip, type StripItem, type StripTotal } from '../../../../ui/index.ts'
import { type Exception, exceptions } from '../../rules/exceptions.ts'
import { count } from '../../rules/lateness.ts'
import { type ListAsked, listAddress, type Word } from './address.ts'
import { belongs, needsOne } from './line.ts'
import type { Loaded } from './load.ts'

/** Exceptions before the total; every number opens to exactly its people. */
export const Strip = ({ loaded }: { loaded: Loaded }) => {
  const { items, total } = loaded.asked.view === 'mine' ? ofMine(loaded) : ofAll(loaded)
  return (
    <div data-strip="">
      <ExceptionsStrip items={items} total={total} />
    </div>
  )
}

type Boxes = { items: StripItem[]; total: StripTotal }
const mostLate = 2

function ofAll(loaded: Loaded): Boxes {
  const { asked, base, at, readyYesterday } = loaded
  const all = exceptions(
    base.map(({ row }) => row),
    at.now,
  )
  const late = all.filter(({ key }) => key === 'late').slice(0, mostLate)
  const boxes = all.filter(
    (one) => one.key !== 'ready and waiting' && (one.key !== 'late' || late.includes(one)),
  )
  const items = boxes.map((one) => item(one, asked))
  const one = base.filter((line) => needsOne(line, at.now)).length
  if (asked.view === 'ward' && one > 0)
    items.splice(all[0]?.key === 'could go today' ? 1 : 0, 0, {
      is: 'due-today',
      number: one,
      href: only(asked, { show: 'one' }),
      label: one === 1 ? 'needs one thing' : 'need one thing',
      note: 'Ready, with one wait left',
    })
  const ready = all.find(({ key }) => key === 'ready and waiting')!
  return {
    items,
    total: {
      number: ready.count,
      href: only(asked, { ready: '1' }),
      label: ready.words,
      note: sinceYesterday(ready.count, readyYesterday) ?? ready.detail,
    },
  }
}

const shapes = {
  'could go today': 'ready',
  late: 'late',
  'no next step': 'unowned',
  'not heard of': 'stale',
  'ready and waiting': 'ready',
} as const
const showOf = { 'could go today': 'go', 'no next step': 'unowned', 'not heard of': 'stale' } as const

function item(one: Exception, asked: ListAsked): StripItem {
  const href =
    one.key === 'late'
      ? only(asked, {
          late: one.owner?.organisationId ?? (one.owner?.kind === 'nobody' ? 'nobody' : 'family'),
        })
      : only(asked, { show: showOf[one.key as keyof typeof showOf] })
  return { is: shapes[one.key], number: one.count, href, label: one.words, note: one.detail }
}

/** The same list, narrowed by this alone. */
const only = (asked: ListAsked, words: { [word in Word]?: string }): string =>
  listAddress(
    { view: asked.view, ...(asked.ward && { ward: asked.ward }), ...(asked.ready && { ready: asked.ready }) },
    words,
  )

function sinceYesterday(now: number, then: number | null): string | null {
  if (then === null) return null
  const more = now - then
  return more === 0
    ? 'As many as yesterday'
    : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than yesterday`
}

function ofMine({ asked, base, at }: Loaded): Boxes {
  const number = (words: { [word in Word]?: string }) =>
    base.filter((line) => belongs(line, { view: 'mine', ...words }, at.now)).length
  const items = [
    {
      is: 'late',
      number: number({ late: '1' }),
      href: only(asked, { late: '1' }),
      label: 'late',
      note: 'Past the day it was due',
    },
    {
      is: 'not-answered',
      number: number({ show: 'unseen' }),
      href: only(asked, { show: 'unseen' }),
      label: 'not seen yet',
      note: 'Asked, and nobody has said it was seen',
    },
    {
      is: 'ready',
      number: number({ show: 'go' }),
      href: only(asked, { show: 'go' }),
      label: 'could go today',
      note: 'All else is done or due today',
    },
  ] satisfies StripItem[]
  const ready = number({ ready: '1' })
  return {
    items: items.filter((one) => one.number > 0),
    total: {
      number: ready,
      href: only(asked, { ready: '1' }),
      label: 'ready and waiting',
      note: `${count(base.length, 'person', 'people')} in all`,
    },
  }
}
