import { draftOf, dropDraft } from '../../../platform/drafts.ts'
import { localPath } from '../../../platform/http/back.ts'
import type { Asked, Reply } from '../../../platform/http/page.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Content, Filled } from '../../../ui/index.ts'
import { ErrorSummaryFor, Form, FormButtons, PageHeading } from '../../../ui/index.ts'
import type { Recorded } from '../actions/about-stay.ts'
import { journeyAddress } from './addresses.ts'
import { undoFactPage } from './undo/route.ts'
import type { Who } from './who.ts'

type Typed = Record<string, string>

/** What a form page prints besides its fields. */
export type Shell = { action: string; once: string; draft: string; back: string; from: Filled; kept: boolean }

/** The shell of a form that is opened: what the record says, and over it what was typed before and not sent. */
export async function openShell(
  asked: Asked,
  stayId: string,
  draft: string,
  prefilled: Typed = {},
): Promise<Shell> {
  const typed = await draftOf(asked.tx, asked.viewer, draft)
  return {
    ...shellOf(asked, stayId, draft),
    from: { errors: {}, typed: { ...prefilled, ...typed } },
    kept: typed !== null,
  }
}

/** The shell of a form that was sent and could not be taken. */
export const sentShell = (
  asked: Asked,
  stayId: string,
  draft: string,
  errors: Filled['errors'],
  typed: Typed = asked.form,
): Shell => ({
  ...shellOf(asked, stayId, draft),
  from: { errors, typed },
  kept: false,
})

const shellOf = (asked: Asked, stayId: string, draft: string) => ({
  action: asked.here.split('?')[0]!,
  once: newId(),
  draft,
  back: localPath(asked.form.back ?? asked.query.get('back'), journeyAddress(stayId)),
})

export type Settled = {
  stayId: string
  draft: string
  said: string
  fields?: Record<string, string>
  undo?: 'none'
}

/**
 * What follows an action: back to where the form was opened, with what was done and the way to undo it; or the form
 * again with a message beside each field; or the refusal in words.
 * @param fields the form's name for a field of the action, where they differ.
 */
export async function settle(
  asked: Asked,
  outcome: Recorded | Refusal,
  { stayId, draft, said, fields = {}, undo }: Settled,
  again: (shell: Shell) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (isRefusal(outcome)) {
    if (!outcome.fields) return outcome
    const errors = Object.fromEntries(
      Object.entries(outcome.fields).map(([name, words]) => [fields[name] ?? name, words]),
    )
    return again(sentShell(asked, stayId, draft, errors))
  }
  await dropDraft(asked.tx, asked.viewer, draft)
  return {
    redirect: shellOf(asked, stayId, draft).back,
    said,
    ...(undo ? {} : { undo: undoFactPage.to({ factId: outcome.factId }) }),
  }
}

/** A form about one person: whose it is, what is wrong, the fields, one green button. Stands alone in a dialog. */
export const StayForm = ({
  title,
  who,
  shell,
  button,
  children,
  before,
}: {
  title: Content
  who: Who
  shell: Shell
  button: string
  children?: Content
  /** Above the form: what the person should know first. */
  before?: Content
}) => (
  <>
    <PageHeading title={title} below note={<WhoLine who={who} />} />
    <ErrorSummaryFor errors={shell.from.errors} />
    {shell.kept && <p role="status">What you typed before is still here.</p>}
    {before}
    <Form action={shell.action} once={shell.once} draft={shell.draft}>
      <input type="hidden" name="back" value={shell.back} />
      {children}
      <FormButtons text={button} back={shell.back} />
    </Form>
  </>
)

const WhoLine = ({ who }: { who: Who }) => (
  <>
    <strong>{who.name}</strong>
    {who.age !== null && `, ${who.age}`} · {who.where}
  </>
)
