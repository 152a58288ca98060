import { standing } from '../../../../platform/facts.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { cancel } from '../../actions/cancel.ts'
import { accountNames } from '../../queries/account-names.ts'
import { whatWords } from '../fact-words.ts'
import type { StayAbout } from '../stay-about.ts'
import { stayForm } from '../stay-form.tsx'
import { readForm } from './form.ts'
import { CancelFields, type CancelShown } from './view.tsx'

const factOf = ({ facts }: StayAbout, { params }: Asked) =>
  standing(facts).find((fact) => fact.factId === params.factId)

/** Takes an admission, a move, leave, a discharge or any slip back, with a reason. */
export const cancelPage = stayForm({
  at: '/stays/:stayId/cancel/:factId',
  may: 'admit and move',
  logs: 'opened the form for taking something back',
  title: (about, asked) => `Take back ${whatWords[factOf(about, asked)?.kind ?? 'withdrawn']}`,
  button: 'Take it back',
  draft: 'cancel',
  check: (about, asked) =>
    factOf(about, asked) ? null : refuse('conflict', 'This was taken back or corrected already'),
  async load(tx, about, asked): Promise<CancelShown> {
    const fact = factOf(about, asked)
    if (!fact) throw new Error('check has seen that the fact stands')
    const names = await accountNames(tx, asked.viewer.systemId, [fact.recordedBy])
    return { fact, by: names.get(fact.recordedBy ?? '') ?? null }
  },
  prefill: () => ({}),
  read: (form, { asked }) => readForm(form, asked.params.factId ?? ''),
  act: (tx, on, { factId, reason, withoutBed }) =>
    cancel(tx, { ...on, factId, reason, ...(withoutBed && { withoutBed }) }),
  renamed: { bedId: 'withoutBed', wardId: 'withoutBed' },
  undo: 'no',
  said: () => 'Taken back.',
  view: CancelFields,
})
