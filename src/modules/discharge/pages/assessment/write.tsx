import { keepDraft } from '../../../../platform/drafts.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { contactsOf, personCard, withoutNames } from '../../../people/index.ts'
import { writeAssessment } from '../../actions/assessment/write-assessment.ts'
import { lastTraining } from '../../queries/assessment/last-training.ts'
import type { Version } from '../../rules/assessment/state.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import type { Who } from '../who.ts'
import { type AboutAssessment, aboutAssessment } from './about.ts'
import { writeAddress } from './addresses.ts'
import { readForm } from './write-form.ts'
import { WriteForm } from './write-view.tsx'

/** The assessment on one page; what is typed is kept as a draft, which nobody else sees, until it is saved. */
export const writeAssessmentPage = page({
  at: '/stays/:stayId/assessments/write',
  may: 'assess for providers',
  logs: 'opened the form for the trusted assessment',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const { who, state } = about
    const before = state.latest ? versionFields(state.latest) : await recordFields(asked, who)
    const prefilled = {
      ...before,
      ...(await trainingFields(asked)),
      over: String(state.latest?.version ?? 0),
    }
    return show(about, await openShell(asked, who.stayId, draftName(who), prefilled))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const about = await aboutAssessment(asked)
    if (isRefusal(about)) return about
    const { stayId } = about.who
    const draft = draftName(about.who)
    if (form.step === 'draft') return keep(asked, draft, stayId)
    const read = readForm(form, about.state)
    if (!read.ok) return show(about, sentShell(asked, stayId, draft, read.errors), 422)
    const over = about.state.latest?.version ?? 0
    if (read.value.over !== over) return show(about, overtaken(asked, about, over), 409)
    const outcome = await writeAssessment(tx, { by, now, stayId, ...read.value })
    const said = about.state.latest
      ? 'Saved as a new version. Whoever holds an earlier one has been sent it.'
      : 'Saved. Now send it to providers.'
    const undo = about.state.latest ? { undo: 'none' as const } : {}
    return settle(asked, outcome, { stayId, draft, said, ...undo }, (shell) => show(about, shell, 422))
  },
})

const draftName = (who: Who) => `assessment-${who.stayId}`

// Somebody else's version came first: theirs is to be read, and what was typed here must not be lost for it.
const overtaken = (asked: Asked, { who, state }: AboutAssessment, over: number): Shell =>
  sentShell(
    asked,
    who.stayId,
    draftName(who),
    {
      changed: `${state.latest?.by ?? 'Somebody'} saved version ${over} while you were writing. Read it, then save yours over it, or leave yours`,
    },
    { ...asked.form, over: String(over) },
  )

// Without script nothing keeps what is typed by itself.
async function keep({ tx, viewer, form }: Asked, draft: string, stayId: string): Promise<Reply | Refusal> {
  const { step: _, once: __, back: ___, ...typed } = form
  if (viewer.userId) await keepDraft(tx, { ...viewer, userId: viewer.userId }, draft, typed)
  return {
    redirect: writeAddress(stayId),
    said: 'Kept as your draft. Nobody else sees it until you save it.',
  }
}

const versionFields = (version: Version): Record<string, string> => ({
  ...version.sections,
  visitsADay: version.visitsADay === undefined ? '' : String(version.visitsADay),
  carers: version.carers === undefined ? '' : String(version.carers),
  times: version.times ?? '',
})

/** What the person's record says already, so that nobody types it again, without what says who they are. */
async function recordFields({ tx, viewer }: Asked, who: Who): Promise<Record<string, string>> {
  const card = await personCard(tx, viewer, who.personId)
  if (isRefusal(card)) return {}
  const contacts = await contactsOf(tx, viewer, who.personId)
  const helpers = contacts
    .filter(({ isCarer }) => isCarer)
    .map(({ relationship }) => `Helps: ${relationship || 'somebody, not said who'}`)
  const plain = (text: string | null) => withoutNames(text, card, card.gender)
  return {
    ...(card.communicationNeeds ? { talking: plain(card.communicationNeeds) } : {}),
    ...(helpers.length > 0 ? { helpers: helpers.join('\n') } : {}),
    ...(card.preferences ? { wishes: plain(card.preferences) } : {}),
  }
}

async function trainingFields({ tx, viewer }: Asked): Promise<Record<string, string>> {
  const last = await lastTraining(tx, viewer)
  return {
    writer: viewer.name,
    ...(last ? { trained: last.what, ...dateBoxes('trainedOn', Temporal.PlainDate.from(last.on)) } : {}),
  }
}

const show = (about: AboutAssessment, shell: Shell, status = 200): Reply => ({
  title: 'Trusted assessment',
  status,
  view: <WriteForm about={about} shell={shell} />,
})
