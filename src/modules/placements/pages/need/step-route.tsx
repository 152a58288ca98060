import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { DateField, LongTextField, RecordForm, SelectField } from '../../../../ui/index.ts'
import { organisations } from '../../../access/index.ts'
import { setStep } from '../../actions/set-step.ts'
import type { BoardRow } from '../../rules/board-row.ts'
import { type EquipmentStep, type StandingStep, toBeWords } from '../../rules/equipment-steps.ts'
import { needAddress } from '../addresses.ts'
import { openShell, type Shell, sentShell, settle, WhoLine } from '../need-form.tsx'
import { needHere } from '../need-here.ts'
import { typedDay } from '../typed-fields.ts'

type Here = { row: BoardRow; step: StandingStep; may: { value: string; text: string }[] }

/** Who does one step of equipment, by when; or that it is done. */
export const needStepPage = page({
  at: '/needs/:needId/steps/:step',
  may: 'find places',
  logs: 'opened a step of equipment',
  opens: 'stayId',
  async get(asked) {
    const here = await stepHere(asked)
    if (isRefusal(here)) return here
    const { organisationId, dueOn, doneOn } = here.step
    const says = {
      organisationId: organisationId ?? '',
      ...dateBoxes('dueOn', dueOn ?? dateOf(asked.now).add({ days: 1 })),
      ...dateBoxes('doneOn', doneOn),
    }
    return show(here, await openShell(asked, { ...placed(here), says }))
  },
  async post(asked) {
    const here = await stepHere(asked)
    if (isRefusal(here)) return here
    const { tx, viewer: by, now, form } = asked
    const errors: Record<string, string> = {}
    const dueOn = typedDate(form, 'dueOn') ? typedDay(form, 'dueOn', errors) : null
    const doneOn = typedDate(form, 'doneOn') ? typedDay(form, 'doneOn', errors) : null
    const organisationId = form.organisationId?.trim() ?? ''
    if (organisationId && !dueOn) errors.dueOn ??= 'Enter by when it is to be done'
    const again = (shell: Shell) => show(here, shell, 422)
    if (Object.keys(errors).length > 0) return again(sentShell(asked, { ...placed(here), errors }))
    const outcome = await setStep(tx, {
      by,
      now,
      needId: here.row.needId,
      step: here.step.step,
      plan: organisationId && dueOn ? { organisationId, dueOn } : null,
      doneOn: doneOn ?? null,
      words: form.words,
    })
    return settle(
      asked,
      outcome,
      { ...placed(here), said: 'Written. Everybody who looks after them sees it.' },
      again,
    )
  },
})

/** A home or a home-care agency brings and fits nothing. */
const doesSteps: readonly string[] = [
  'council',
  'district council',
  'community provider',
  'hospital trust',
  'mental health trust',
  'voluntary',
  'transfer of care hub',
]

const placed = ({ row, step }: Here) => ({
  draft: `need-step-${step.step}-${row.needId}`,
  back: needAddress(row.needId),
})

async function stepHere(asked: Asked): Promise<Here | Refusal> {
  const row = await needHere(asked)
  if (isRefusal(row)) return row
  const step = row.steps.find((one) => one.step === (asked.params.step as EquipmentStep))
  if (!step) return refuse('not-found', 'This need does not go by that step')
  const all = await organisations(asked.tx)
  return {
    row,
    step,
    may: all
      .filter(
        (one) => one.organisationId === step.organisationId || (!one.endedAt && doesSteps.includes(one.kind)),
      )
      .map((one) => ({ value: one.organisationId, text: one.name })),
  }
}

const show = ({ row, step, may }: Here, shell: Shell, status = 200): Reply => ({
  title: 'A step of equipment',
  status,
  nav: '/places',
  view: (
    <RecordForm
      title={`It is ${toBeWords(step.step)}`}
      who={<WhoLine row={row} />}
      shell={shell}
      button="Write it down"
    >
      <SelectField
        name="organisationId"
        label="Who does it"
        options={[{ value: '', text: 'Nobody yet' }, ...may]}
        from={shell.from}
      />
      <DateField name="dueOn" label="By when" from={shell.from} />
      <DateField name="doneOn" label="Done on (only once it is done)" from={shell.from} />
      <LongTextField name="words" label="Anything to add (optional)" rows={2} from={shell.from} />
    </RecordForm>
  ),
})
