import { openShell, type Shell, sentShell, settle } from '../../../../platform/http/form-shell.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { RecordForm, TextField } from '../../../../ui/index.ts'
import { addPart, changePart } from '../../actions/change-parts.ts'
import { kindAddress, partAddress, paths, takeBackChangeAddress } from '../../addresses.ts'
import { measureChoices } from '../../queries/measure-names.ts'
import { type PartKind, partKind } from '../../rules/content.ts'
import { nameOf, titleOf } from '../../rules/part-words.ts'
import type { Part, Plan } from '../../rules/plan.ts'
import { nextRef } from '../../rules/refs.ts'
import { askedKind, askedPart, askedPlan } from '../asked-plan.ts'
import { PartFields } from './fields-view.tsx'
import { readForm, typedOf } from './form.ts'

export const newPartPage = page({
  at: paths.newPart,
  may: 'change plans',
  logs: 'opened the form for a part of a plan',
  async get(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    if (isRefusal(kind)) return kind
    const says = { ...filledIn(asked, kind), ref: nextRef(found.plan, kind) }
    const shell = await openShell(asked, { ...places(found.plan, kind), says })
    return show(asked, found.plan, { kind, part: null, shell })
  },
  async post(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    if (isRefusal(kind)) return kind
    const { plan } = found
    const [place, again] = [
      places(plan, kind),
      (shell: Shell) => show(asked, plan, { kind, part: null, shell }),
    ]
    const read = readForm(kind, asked.form)
    if ('errors' in read) return again(sentShell(asked, { ...place, errors: read.errors }))
    const { tx, viewer: by, now, form } = asked
    const ref = (form.ref ?? '').trim()
    const outcome = await addPart(tx, { by, now, planId: plan.planId, kind, ref, content: read.content })
    return settle(
      asked,
      outcome,
      { ...place, said: `${nameOf({ kind, ref })} is added.` },
      takeBackChangeAddress,
      again,
    )
  },
})

export const changePartPage = page({
  at: paths.changePart,
  may: 'change plans',
  logs: 'opened a part of a plan to change it',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const part = askedPart(found.plan, asked)
    if (isRefusal(part)) return part
    const { plan } = found
    const shell = await openShell(asked, {
      ...placesOf(plan, part),
      says: { ...typedOf(part.kind, part.content), ...filledIn(asked, part.kind) },
    })
    return show(asked, plan, { kind: part.kind, part, shell })
  },
  async post(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const part = askedPart(found.plan, asked)
    if (isRefusal(part)) return part
    const { plan } = found
    const [place, again] = [
      placesOf(plan, part),
      (shell: Shell) => show(asked, plan, { kind: part.kind, part, shell }),
    ]
    const read = readForm(part.kind, asked.form)
    if ('errors' in read) return again(sentShell(asked, { ...place, errors: read.errors }))
    const { tx, viewer: by, now, form } = asked
    const outcome = await changePart(tx, {
      by,
      now,
      planId: plan.planId,
      partId: part.partId,
      from: form.openedOn ?? '',
      content: read.content,
    })
    return settle(
      asked,
      outcome,
      { ...place, said: `${nameOf(part)} is changed.` },
      takeBackChangeAddress,
      again,
    )
  },
})

/** What the page that leads here knows already: which change of the model is judged, which answer is used. */
const filledIn = ({ query }: Asked, kind: PartKind): Record<string, string> =>
  Object.fromEntries(
    [...query].filter(([key]) => Object.hasOwn(partKind(kind).fields, key.replace(/-(slice|step)$/, ''))),
  )

const places = (plan: Plan, kind: PartKind) => ({
  draft: `plan-${plan.planId}-${kind}`,
  back: kindAddress(plan.planId, kind),
})
const placesOf = (plan: Plan, part: Part) => ({
  draft: `plan-part-${part.partId}`,
  back: partAddress(plan.planId, part.partId),
})

async function show(
  asked: Asked,
  plan: Plan,
  { kind, part, shell }: { kind: PartKind; part: Part | null; shell: Shell },
): Promise<Reply> {
  const { one } = partKind(kind)
  const title = part ? `Change ${one} ${part.ref}` : `Add: ${one}`
  return {
    title,
    nav: paths.plans,
    status: Object.keys(shell.from.errors).length > 0 ? 422 : 200,
    view: (
      <RecordForm
        title={title}
        who={part ? `${titleOf(part)} (${plan.head.title})` : `${partKind(kind).about} (${plan.head.title})`}
        shell={shell}
        button={part ? 'Save the change' : `Add the ${one}`}
      >
        {part ? (
          <input type="hidden" name="openedOn" value={asked.form.openedOn ?? part.factId} />
        ) : (
          <TextField
            name="ref"
            label="Short name"
            hint="Letters and digits, like A1.2. It never changes, so that other parts can name it."
            width={10}
            from={shell.from}
          />
        )}
        <PartFields kind={kind} plan={plan} from={shell.from} choices={await measureChoices(asked)} />
      </RecordForm>
    ),
  }
}
