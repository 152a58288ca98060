import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { recordCriteria } from '../../actions/record-criteria.ts'
import { needsBed } from '../../rules/criteria.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { listed, none, readForm } from './form.ts'
import { CriteriaForm } from './view.tsx'

/** "Does this person still need this bed?": the criteria to reside (rules.md 3.1). */
export const criteriaPage = page({
  at: '/stays/:stayId/criteria',
  may: 'record readiness',
  logs: 'opened the form for needing the bed',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const shell = await openShell(asked, who.stayId, draftName(who))
    return show(asked, who, { ...shell, from: { ...shell.from, typed: listed(shell.from.typed) } })
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    const read = readForm(form, now)
    if (!read.ok) return show(asked, who, sentShell(asked, stayId, draft, read.errors, read.typed), 422)
    const outcome = await recordCriteria(tx, { by, now, stayId, ...read.value })
    const said = form.met === none ? 'Recorded: no longer needs this bed.' : 'Recorded: still needs this bed.'
    return settle(asked, outcome, { stayId, draft, said }, (shell) =>
      show(asked, who, { ...shell, from: { ...shell.from, typed: listed(form) } }, 422),
    )
  },
})

const draftName = (who: Who) => `criteria-${who.stayId}`

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const facts = await factsOf(asked.tx, asked.viewer.systemId, who.stayId)
  return {
    title: 'Still needs this bed?',
    status,
    view: <CriteriaForm who={who} shell={shell} bed={needsBed(facts, asked.now)} now={asked.now} />,
  }
}
