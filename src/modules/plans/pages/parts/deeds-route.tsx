import { openShell, type Shell, sentShell, settle } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf } from '../../../../platform/time.ts'
import { ChoiceField, DateField, LongTextField, RecordForm, TextField } from '../../../../ui/index.ts'
import { changePart, takeBackChange } from '../../actions/change-parts.ts'
import { sayProgress, takeBackProgress } from '../../actions/say-progress.ts'
import {
  kindAddress,
  partAddress,
  paths,
  planAddress,
  takeBackChangeAddress,
  takeBackProgressAddress,
} from '../../addresses.ts'
import { type Progress, partKind } from '../../rules/content.ts'
import { nameOf, titleOf, uncapital } from '../../rules/part-words.ts'
import type { Part, Plan } from '../../rules/plan.ts'
import { askedPart, askedPlan } from '../asked-plan.ts'

export const progressPage = page({
  at: paths.progress,
  may: 'change plans',
  logs: 'opened the form for how a part of a plan stands',
  async get(asked) {
    return withPart(asked, async (plan, part) => {
      const says = { state: '', ...dateBoxes('on', dateOf(asked.now)) }
      return showProgress(plan, part, await openShell(asked, { ...progressPlace(plan, part), says }))
    })
  },
  async post(asked) {
    return withPart(asked, async (plan, part) => {
      const place = progressPlace(plan, part)
      const again = (shell: Shell) => showProgress(plan, part, shell)
      const read = readProgress(part, asked.form)
      if ('errors' in read) return again(sentShell(asked, { ...place, errors: read.errors }))
      const { tx, viewer: by, now } = asked
      const { planId } = plan
      const outcome = await sayProgress(tx, { by, now, planId, partId: part.partId, said: read.said })
      const said = `It is written down how ${uncapital(nameOf(part))} stands.`
      return settle(asked, outcome, { ...place, said }, takeBackProgressAddress, again)
    })
  },
})

export const takeOutPage = page({
  at: paths.takeOut,
  may: 'change plans',
  logs: 'opened a part of a plan to take it out',
  async get(asked) {
    return withPart(asked, async (plan, part) =>
      showTakeOut(asked, part, await openShell(asked, outPlace(plan, part))),
    )
  },
  async post(asked) {
    return withPart(asked, async (plan, part) => {
      const { tx, viewer: by, now, form } = asked
      const outcome = await changePart(tx, {
        by,
        now,
        planId: plan.planId,
        partId: part.partId,
        from: form.openedOn ?? '',
        content: null,
      })
      const said = `${nameOf(part)} is out of the plan from the next version on.`
      return settle(
        asked,
        outcome,
        { ...outPlace(plan, part), back: kindAddress(plan.planId, part.kind), said },
        takeBackChangeAddress,
        (shell) => showTakeOut(asked, part, shell),
      )
    })
  },
})

export const takeBackChangePage = page({
  at: paths.takeBackChange,
  may: 'change plans',
  logs: 'took back a change of a plan',
  async post({ tx, viewer: by, now, params }) {
    const back = await takeBackChange(tx, { by, now, factId: params.planChangeId ?? '' })
    return isRefusal(back)
      ? back
      : { redirect: planAddress(back.planId), said: `${back.name} says again what it said before.` }
  },
})

export const takeBackProgressPage = page({
  at: paths.takeBackProgress,
  may: 'change plans',
  logs: 'took back what was said of a part of a plan',
  async post({ tx, viewer: by, now, params }) {
    const back = await takeBackProgress(tx, { by, now, factId: params.planProgressId ?? '' })
    return isRefusal(back)
      ? back
      : { redirect: partAddress(back.planId, back.partId), said: 'It is taken back; the history keeps it.' }
  },
})

async function withPart(asked: Asked, work: (plan: Plan, part: Part) => Promise<Reply>): Promise<Reply> {
  const found = await askedPlan(asked)
  if (isRefusal(found)) return found
  const part = askedPart(found.plan, asked)
  return isRefusal(part) ? part : work(found.plan, part)
}

const progressPlace = (plan: Plan, part: Part) => ({
  draft: `plan-progress-${part.partId}`,
  back: partAddress(plan.planId, part.partId),
})
const outPlace = (plan: Plan, part: Part) => ({
  draft: `plan-out-${part.partId}`,
  back: partAddress(plan.planId, part.partId),
})

function readProgress(
  part: Part,
  form: Readonly<Record<string, string>>,
): { said: Progress } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const on = readDate(typedDate(form, 'on'))
  if ('wrong' in on) errors.on = `The day ${on.wrong}`
  const figure = readFigure(part, (form.figure ?? '').trim(), errors)
  const text = (name: string) => (form[name] ?? '').trim() || null
  for (const name of ['says', 'evidence'])
    if ((text(name) ?? '').length > 6000) errors[name] = 'Use at most 6,000 letters'
  if (Object.keys(errors).length > 0 || 'wrong' in on) return { errors }
  return {
    said: { on: on.toString(), state: text('state'), says: text('says'), evidence: text('evidence'), figure },
  }
}

function readFigure(part: Part, typed: string, errors: Record<string, string>): number | null {
  const unit = partKind(part.kind).standing?.figure
  if (!unit || typed === '') return null
  const bare = typed.replace(/^£/, '').replaceAll(',', '')
  if (/^-?\d{1,12}(\.\d{1,2})?$/.test(bare)) return Number(bare)
  errors.figure = `${unit.label} must be a number, like 1200`
  return null
}

function showProgress(plan: Plan, part: Part, shell: Shell): Reply {
  const { standing } = partKind(part.kind)
  const { from } = shell
  return {
    title: `How ${uncapital(nameOf(part))} stands`,
    nav: paths.plans,
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <RecordForm
        title={`How ${uncapital(nameOf(part))} stands`}
        who={`${titleOf(part)} (${plan.head.title})`}
        shell={shell}
        button="Write it down"
      >
        {standing ? (
          <ChoiceField
            name="state"
            label="How it stands"
            options={Object.entries(standing.states).map(([value, text]) => ({ value, text }))}
            from={from}
          />
        ) : (
          <></>
        )}
        <DateField name="on" label="As on which day" from={from} />
        {standing?.figure && (
          <TextField
            name="figure"
            label={standing.figure.label}
            width={10}
            {...(standing.figure.unit === 'pounds' && { prefix: '£' })}
            from={from}
          />
        )}
        <LongTextField name="says" label="What was done, or why not" rows={3} from={from} />
        <LongTextField name="evidence" label="What shows it" rows={2} from={from} />
      </RecordForm>
    ),
  }
}

const showTakeOut = (asked: Asked, part: Part, shell: Shell): Reply => ({
  title: `Take ${uncapital(nameOf(part))} out`,
  nav: paths.plans,
  view: (
    <RecordForm
      title={`Take ${uncapital(nameOf(part))} out of the plan?`}
      who={titleOf(part)}
      shell={shell}
      button="Take it out"
    >
      <input type="hidden" name="openedOn" value={asked.form.openedOn ?? part.factId} />
      <p>
        Versions that were issued keep it. The next version says that it was taken out, and the bodies are
        asked to sign that one.
      </p>
    </RecordForm>
  ),
})
