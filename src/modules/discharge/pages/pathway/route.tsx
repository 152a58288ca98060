import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { decidePathway } from '../../actions/decide-pathway.ts'
import { deriveDischarge } from '../../rules/derive-status.ts'
import { editionOn, pathwayWords, suggestPathway } from '../../rules/pathway.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { answersOf, readForm } from './form.ts'
import { PathwayForm } from './view.tsx'

/** Where they go, with what help. The definitions suggest; a person decides. */
export const pathwayPage = page({
  at: '/stays/:stayId/pathway',
  may: 'record readiness',
  logs: 'opened the form for the pathway',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { status } = deriveDischarge(await factsOf(asked.tx, asked.viewer.systemId, who.stayId))
    const says = { pathway: status.pathway ?? '', goingTo: status.goingTo ?? '' }
    return show(asked, who, await openShell(asked, who.stayId, draftName(who), says))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const { stayId } = who
    const draft = draftName(who)
    // Enter in a field presses the form's first button, which is this one: whoever chose a pathway meant the other.
    if (form.step === 'suggest' && (form.way || !form.pathway)) return suggest(asked, who)
    const read = readForm(form, now)
    if (!read.ok) return show(asked, who, sentShell(asked, stayId, draft, read.errors), 422)
    const outcome = await decidePathway(tx, { by, now, stayId, ...read.value })
    const { pathway } = read.value
    const said = `Pathway decided: ${pathwayWords[pathway].toLowerCase()}.`
    return settle(asked, outcome, { stayId, draft, said }, (shell) => show(asked, who, shell, 422))
  },
})

const draftName = (who: Who) => `pathway-${who.stayId}`

function suggest(asked: Asked, who: Who): Promise<Reply> {
  const answers = answersOf(asked.form)
  const errors = answers ? {} : { way: 'Choose where they are going, and with what help' }
  const pathway = answers ? suggestPathway(answers, dateOf(asked.now)).pathway : (asked.form.pathway ?? '')
  return show(
    asked,
    who,
    sentShell(asked, who.stayId, draftName(who), errors, { ...asked.form, pathway }),
    answers ? 200 : 422,
  )
}

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const today = dateOf(asked.now)
  const answers = answersOf(shell.from.typed)
  return {
    title: 'Where they are going',
    status,
    view: (
      <PathwayForm
        who={who}
        shell={shell}
        edition={editionOn(today)}
        suggestion={answers && suggestPathway(answers, today)}
      />
    ),
  }
}
