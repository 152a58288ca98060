import { html } from 'hono/html'
import { agoWords } from '../../../../platform/date-words.ts'
import type { WaitState } from '../../rules/wait.ts'
import { type Cell, lateCell, lateMark, mark, nextCell } from './cells.ts'
import type { Moment } from './columns.ts'
import type { Ask, Line } from './line.ts'
import { thingWords } from './words.ts'

/** How answers are sent: null for those who only read. `key` makes each button's answer happen once. */
export type Answering = { back: string; key: string } | null

/** What we were asked for, each with how late it is, what we said so far, and buttons to say more. */
export function askedCell(line: Line, at: Moment, answering: Answering): Cell {
  if (line.asks.length === 0)
    return html`<div class="hw-ask"><div>${nextCell(line.row)}</div>${lateCell(line)}</div>`
  return html`${line.asks.map((ask) => askCell(ask, at, answering))}`
}

function askCell(ask: Ask, { now }: Moment, answering: Answering): Cell {
  const asked = [`asked ${agoWords(ask.since, now)}`, ask.askedBy && `by ${ask.askedBy}`]
    .filter(Boolean)
    .join(' ')
  return html`<div class="hw-ask"><div><b>${thingWords(ask)}</b><small>${asked}</small></div>
<div>${lateMark(ask.late)}${ask.late.kind !== 'accepted' && stateMark(ask.state)}</div>${answering && buttons(ask, answering)}</div>`
}

const stateMark = (state: WaitState): Cell | false =>
  state === 'sent'
    ? mark('not-answered', 'Not seen yet')
    : state === 'seen'
      ? mark('proposed', 'Seen, no answer yet')
      : state === 'accepted' && mark('accepted', 'Accepted')

const deeds = [
  { path: 'seen', label: 'Seen', when: ['sent'] },
  { path: 'accept', label: 'Yes, we will', when: ['sent', 'seen'] },
  { path: 'done', label: 'Done', when: ['sent', 'seen', 'accepted'] },
] as const satisfies readonly { path: string; label: string; when: readonly WaitState[] }[]

const mayRefuse: readonly WaitState[] = ['sent', 'seen']

const buttons = ({ waitId, state }: Ask, { back, key }: NonNullable<Answering>): Cell =>
  html`<form method="post" action="/waits/${waitId}/seen" data-quick><input type="hidden" name="back" value="${back}">${deeds
    .filter(({ when }) => (when as readonly WaitState[]).includes(state))
    .map(
      ({ path, label }) =>
        html`${path === 'done' && mayRefuse.includes(state) && refusal(waitId, back)}<button class="hw-answer-button" name="once" value="${key}-${path}-${waitId.slice(-12)}" formaction="/waits/${waitId}/${path}">${label}</button>`,
    )}</form>`

/** A no has a reason, so it is a form of its own. */
const refusal = (waitId: string, back: string): Cell =>
  html`<a class="hw-answer-button" data-dialog href="/waits/${waitId}/decline?back=${encodeURIComponent(back)}">No</a>`
