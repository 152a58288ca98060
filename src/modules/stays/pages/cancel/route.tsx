import { standing } from '../../../../platform/facts.ts'
import { type Asked, page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { cancel } from '../../actions/cancel.ts'
import { accountNames } from '../../queries/account-names.ts'
import { whatWords } from '../fact-words.ts'
import type { StayAbout } from '../stay-about.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { CancelFields } from './view.tsx'

const factOf = ({ facts }: StayAbout, { params }: Asked) => standing(facts).find((fact) => fact.factId === params.factId)

const form = stayForm({
  at: '/stays/:stayId/cancel/:factId',
  may: 'admit and move',
  logs: 'opened the form for taking something back',
  title: (about, asked) => `Take back ${whatWords[factOf(about, asked)?.kind ?? 'withdrawn']}`,
  button: 'Take it back',
  draft: 'cancel',
  async load(tx, about, asked) {
    const fact = factOf(about, asked)
    if (!fact) return null
    return { fact, by: (await accountNames(tx, asked.viewer.systemId, [fact.recordedBy])).get(fact.recordedBy ?? '') ?? null }
  },
  prefill: () => ({}),
  read: (typed, _, { params }) => {
    const read = readForm(typed)
    return read.ok ? { ok: true, value: { ...read.value, factId: params.factId ?? '' } } : read
  },
  act: (tx, on, { factId, reason, withoutBed }) => cancel(tx, { ...on, factId, reason, ...(withoutBed && { withoutBed }) }),
  renamed: { bedId: 'withoutBed', wardId: 'withoutBed' },
  undo: 'no',
  whenOver: 'open',
  said: () => 'Taken back.',
  view: (shown) => shown.extra && <CancelFields {...shown} extra={shown.extra} />,
})

const gone = refuse('conflict', 'This was taken back or corrected already')

/** Takes an admission, a move, leave, a discharge or any slip back, with a reason. */
export const cancelPage = page({
  ...form,
  at: '/stays/:stayId/cancel/:factId',
})
void gone
