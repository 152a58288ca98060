import { draftOf, dropDraft } from '../../../platform/drafts.ts'
import { localPath } from '../../../platform/http/back.ts'
import type { Asked, Reply } from '../../../platform/http/page.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import {
  type Content,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  PageHeading,
} from '../../../ui/index.ts'
import type { BoardRow } from '../rules/board-row.ts'
import { placeAddress, undoNeedAddress } from './addresses.ts'

type Typed = Record<string, string>

/** What a form about a need prints besides its fields. */
export type Shell = { action: string; once: string; draft: string; back: string; from: Filled }

/** @param back where it goes to afterwards: the person's panel, where it was not opened elsewhere. */
export async function openShell(
  asked: Asked,
  { draft, back, says = {} }: { draft: string; back: string; says?: Typed },
): Promise<Shell> {
  const typed = await draftOf(asked.tx, asked.viewer, draft)
  return { ...shellOf(asked, draft, back), from: { errors: {}, typed: { ...says, ...typed } } }
}

export const sentShell = (
  asked: Asked,
  { draft, back, errors }: { draft: string; back: string; errors: Filled['errors'] },
): Shell => ({ ...shellOf(asked, draft, back), from: { errors, typed: asked.form } })

const shellOf = (asked: Asked, draft: string, back: string) => ({
  action: asked.here.split('?')[0]!,
  once: newId(),
  draft,
  back: localPath(asked.form.back ?? asked.query.get('back'), back),
})

type Settled = {
  draft: string
  back: string
  said: string
  /** The form's name for a field of the action, where they differ. */
  fields?: Typed
  undo?: 'none'
}

/** What follows an action: back, with what was done and the way to undo it; or the form again; or the refusal in words. */
export async function settle<R extends { factId: string }>(
  asked: Asked,
  outcome: R | Refusal,
  { draft, back, said, fields = {}, undo }: Settled,
  again: (shell: Shell) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (isRefusal(outcome)) {
    if (!outcome.fields) return outcome
    const errors = Object.fromEntries(
      Object.entries(outcome.fields).map(([name, words]) => [fields[name] ?? name, words]),
    )
    return again(sentShell(asked, { draft, back, errors }))
  }
  await dropDraft(asked.tx, asked.viewer, draft)
  return {
    redirect: shellOf(asked, draft, back).back,
    said,
    ...(undo ? {} : { undo: undoNeedAddress(outcome.factId) }),
  }
}

type FormProps = {
  title: Content
  /** Whose need it is. */
  who: Content
  shell: Shell
  button: string
  before?: Content
  children?: Content
}

/** A form about one need: whose it is, what is wrong, the fields, one green button. Stands alone in a dialog. */
export const NeedForm = ({ title, who, shell, button, before, children }: FormProps) => (
  <>
    <PageHeading title={title} below note={who} />
    <ErrorSummaryFor errors={shell.from.errors} />
    {before}
    <Form action={shell.action} once={shell.once} draft={shell.draft}>
      <input type="hidden" name="back" value={shell.back} />
      {children}
      <FormButtons text={button} back={shell.back} />
    </Form>
  </>
)

/** "Margaret Okafor, 84 · Elm, bed 12" */
export const WhoLine = ({ row }: { row: Pick<BoardRow, 'name' | 'age' | 'stay'> }) => (
  <>
    <strong>{row.name}</strong>
    {row.age !== null && `, ${row.age}`}
    {row.stay && ` · ${row.stay.where}`}
  </>
)

export const backTo = (row: Pick<BoardRow, 'needId'>): string => placeAddress(row.needId)
