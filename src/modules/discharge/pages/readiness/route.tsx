import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import type { Recorded } from '../../actions/about-stay.ts'
import { recordCriteria } from '../../actions/record-criteria.ts'
import { recordReadiness } from '../../actions/record-readiness.ts'
import { needsBed } from '../../rules/criteria.ts'
import { parts, readiness } from '../../rules/readiness.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { readForm, type Said } from './form.ts'
import { ReadinessForm } from './view.tsx'

/** The three questions of the readiness test (rule DTOC-01); answering no ends the time spent ready. */
export const readinessPage = page({
  at: '/stays/:stayId/readiness',
  may: 'record readiness',
  logs: 'opened the form for being ready',
  opens: 'stayId',
  async get(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    return show(asked, who, await openShell(asked, who.stayId, draftName(who), await prefilled(asked, who)))
  },
  async post(asked) {
    const who = await whoHere(asked)
    if (isRefusal(who)) return who
    const draft = draftName(who)
    const read = readForm(asked.form, asked.now)
    if (!read.ok) return show(asked, who, sentShell(asked, who.stayId, draft, read.errors), 422)
    const outcome = await recordAll(asked, who.stayId, read.value)
    return settle(asked, outcome, { stayId: who.stayId, draft, said: await saidWords(asked, who) }, (shell) =>
      show(asked, who, shell, 422),
    )
  },
})

const draftName = (who: Who) => `readiness-${who.stayId}`

// One act, recorded in one moment, so that one undo takes all of it back.
async function recordAll(
  { tx, viewer: by, now }: Asked,
  stayId: string,
  said: Said,
): Promise<Recorded | Refusal> {
  let first: Recorded | null = null
  if (said.bedNotNeeded) {
    const recorded = await recordCriteria(tx, { by, now, stayId, met: [] })
    if (isRefusal(recorded)) return recorded
    first = recorded
  }
  for (const { part, ...one } of said.parts) {
    const recorded = await recordReadiness(tx, { by, now, stayId, part, ...one })
    if (isRefusal(recorded)) return inField(part, recorded)
    first ??= recorded
  }
  return first!
}

const inField = (part: string, refusal: Refusal): Refusal =>
  refusal.fields
    ? {
        ...refusal,
        fields: Object.fromEntries(
          Object.entries(refusal.fields).map(([name, words]) => [
            `${part}-${name === 'saidBy' ? 'by' : name}`,
            words,
          ]),
        ),
      }
    : refusal

async function saidWords({ tx, viewer }: Asked, who: Who): Promise<string> {
  const now = readiness(await factsOf(tx, viewer.systemId, who.stayId))
  if (now.readySince) return 'Ready to leave. The clock runs.'
  if (now.periods.length > 0) return 'Not ready. The clock has stopped.'
  const missing = parts.filter((part) => now.parts[part]?.answer !== 'yes').length
  return missing > 0
    ? `Recorded. ${missing} of the three still to say yes.`
    : 'Recorded. A reason to need the bed still stands.'
}

// Whoever said it last is the likeliest to say it now.
async function prefilled({ tx, viewer }: Asked, who: Who): Promise<Record<string, string>> {
  const { parts: now } = readiness(await factsOf(tx, viewer.systemId, who.stayId))
  return Object.fromEntries(parts.flatMap((part) => (now[part] ? [[`${part}-by`, now[part].by]] : [])))
}

async function show(asked: Asked, who: Who, shell: Shell, status = 200): Promise<Reply> {
  const facts = await factsOf(asked.tx, asked.viewer.systemId, who.stayId)
  const view = (
    <ReadinessForm
      who={who}
      shell={shell}
      ready={readiness(facts)}
      bed={needsBed(facts, asked.now)}
      now={asked.now}
    />
  )
  return { title: 'Ready to leave?', status, view }
}
