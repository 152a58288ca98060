import { longDateWords } from '../../../../platform/date-words.ts'
import type { Asked, Reply } from '../../../../platform/http/page.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { type ChoiceHere, choiceHere } from '../../actions/choice/choice-here.ts'
import { takeStep } from '../../actions/choice/take-step.ts'
import { settingsOf } from '../../queries/settings.ts'
import { whyNoLetter } from '../../rules/choice/order.ts'
import { type LadderStep, stepOf } from '../../rules/choice/steps.ts'
import { decideByOf } from '../../rules/choice/time-to-decide.ts'
import { factsOf } from '../../store.ts'
import { openShell, type Shell, sentShell, settle } from '../stay-form.tsx'
import { type Who, whoHere } from '../who.ts'
import { readStep } from './step-form.ts'
import { StepView } from './step-view.tsx'
import { momentOn } from './typed-day.ts'

/** A step of the ladder was taken: what was given, to whom, and by when they are asked to choose. */
export const stepPage = page({
  at: '/stays/:stayId/choice/step',
  may: 'guide choice',
  logs: 'opened the form for a step of the choice ladder',
  opens: 'stayId',
  async get(asked) {
    const about = await aboutStep(asked, asked.query.get('step'))
    if (isRefusal(about)) return about
    const { step, who, here } = about
    const before = here.choice.given.at(-1)
    const today = dateOf(asked.now)
    const says = {
      to: who.name,
      // What the last letter said holds for the next, unless it is changed here.
      options: here.choice.given.findLast(({ options }) => options.length > 0)?.options.join('\n') ?? '',
      interim: here.choice.given.findLast(({ interim }) => interim)?.interim ?? '',
      ring: before?.ring ?? '',
      ...dateBoxes('on', today),
      ...dateBoxes('decideBy', step.daysToDecide ? decideByOf(today, step.daysToDecide) : null),
    }
    return show(about, await openShell(asked, who.stayId, draftName(about), says))
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const about = await aboutStep(asked, form.step ?? asked.query.get('step'))
    if (isRefusal(about)) return about
    const { who, step } = about
    const draft = draftName(about)
    const read = readStep(form, now)
    if (Object.keys(read.errors).length > 0)
      return show(about, sentShell(asked, who.stayId, draft, read.errors), 422)
    const at = momentOn(read.value.on, { admittedAt: who.admittedAt, now })
    // A day to come is refused with its field; a moment to come would be refused without.
    const happened = at.epochMilliseconds > now.epochMilliseconds ? now : at
    const outcome = await takeStep(tx, {
      by,
      now,
      at: happened,
      stayId: who.stayId,
      step: step.code,
      ...read.value,
    })
    const { decideBy } = read.value
    const said = decideBy
      ? `Recorded. They have until ${longDateWords(decideBy, dateOf(now))} to choose.`
      : 'Recorded as given.'
    return settle(asked, outcome, { stayId: who.stayId, draft, said }, (shell) => show(about, shell, 422))
  },
})

export type AboutStep = { who: Who; step: LadderStep; here: ChoiceHere }

/** The person and the step, unless no letter may be given now. Without a step in the address it is the ladder's first. */
async function aboutStep(asked: Asked, code: string | null): Promise<AboutStep | Refusal> {
  const who = await whoHere(asked)
  if (isRefusal(who)) return who
  const facts = await factsOf(asked.tx, asked.viewer.systemId, who.stayId)
  const settings = await settingsOf(asked.tx, asked.viewer.systemId)
  const here = choiceHere(facts, { admittedAt: who.admittedAt, now: asked.now, settings })
  const step = code === null ? here.ladder.steps[0] : stepOf(code, here.ladder)
  if (!step) return refuse('not-found', 'There is no such step')
  return whyNoLetter(step, here.choice) ?? { who, step, here }
}

const draftName = ({ who, step }: AboutStep) => `choice-${step.code}-${who.stayId}`

const show = (about: AboutStep, shell: Shell, status = 200): Reply => ({
  title: about.step.plain,
  status,
  view: <StepView about={about} shell={shell} />,
})
