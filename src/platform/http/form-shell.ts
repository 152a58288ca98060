import { draftOf, dropDraft } from '../drafts.ts'
import { newId } from '../ids.ts'
import { isRefusal, type Refusal } from '../outcome.ts'
import { localPath } from './back.ts'
import type { Asked, Reply } from './page.ts'

type Typed = Record<string, string>

/** What a form about one record prints besides its fields. */
export type Shell = {
  action: string
  once: string
  draft: string
  back: string
  from: { errors: Readonly<Typed>; typed: Readonly<Typed> }
  /** What was typed before and not sent is in the fields. */
  kept: boolean
}

type Place = {
  /** The name under which what is typed is kept until it is sent. */
  draft: string
  /** Where it goes to afterwards, where it was not opened elsewhere. */
  back: string
}

/** The shell of a form that is opened: what the record says, and over it what was typed before and not sent. */
export async function openShell(
  asked: Asked,
  { says = {}, ...place }: Place & { says?: Typed },
): Promise<Shell> {
  const typed = await draftOf(asked.tx, asked.viewer, place.draft)
  return {
    ...shellOf(asked, place),
    from: { errors: {}, typed: { ...says, ...typed } },
    kept: typed !== null,
  }
}

/** The shell of a form that was sent and could not be taken. */
export const sentShell = (
  asked: Asked,
  { errors, typed = asked.form, ...place }: Place & { errors: Readonly<Typed>; typed?: Readonly<Typed> },
): Shell => ({ ...shellOf(asked, place), from: { errors, typed }, kept: false })

const shellOf = (asked: Asked, { draft, back }: Place) => ({
  action: asked.here.split('?')[0]!,
  once: newId(),
  draft,
  back: localPath(asked.form.back ?? asked.query.get('back'), back),
})

export type Settled = Place & {
  said: string
  /** The form's name for a field of the action, where they differ. */
  fields?: Typed
}

/**
 * What follows an action: back to where the form was opened, with what was done and the way to undo it; or the form
 * again with a message beside each field; or the refusal in words.
 * @param undo the address that takes a fact back; null where there is no undo
 */
export async function settle<R extends { factId: string }>(
  asked: Asked,
  outcome: R | Refusal,
  { said, fields = {}, ...place }: Settled,
  undo: ((factId: string) => string) | null,
  again: (shell: Shell) => Reply | Promise<Reply>,
): Promise<Reply> {
  if (isRefusal(outcome)) {
    if (!outcome.fields) return outcome
    const errors = Object.fromEntries(
      Object.entries(outcome.fields).map(([name, words]) => [fields[name] ?? name, words]),
    )
    return again(sentShell(asked, { ...place, errors }))
  }
  await dropDraft(asked.tx, asked.viewer, place.draft)
  return {
    redirect: shellOf(asked, place).back,
    said,
    ...(undo && { undo: undo(outcome.factId) }),
  }
}
