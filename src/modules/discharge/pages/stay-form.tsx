import * as form from '../../../platform/http/form-shell.ts'
import type { Asked, Reply } from '../../../platform/http/page.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import { type Content, type Filled, RecordForm } from '../../../ui/index.ts'
import type { Recorded } from '../actions/about-stay.ts'
import { journeyAddress } from './addresses.ts'
import { undoFactPage } from './undo/route.ts'
import type { Who } from './who.ts'

export type Shell = form.Shell

/** A form about one stay goes back to its journey, where it was not opened elsewhere. */
export const openShell = (
  asked: Asked,
  stayId: string,
  draft: string,
  says: Record<string, string> = {},
): Promise<Shell> => form.openShell(asked, { draft, back: journeyAddress(stayId), says })

export const sentShell = (
  asked: Asked,
  stayId: string,
  draft: string,
  errors: Filled['errors'],
  typed: Filled['typed'] = asked.form,
): Shell => form.sentShell(asked, { draft, back: journeyAddress(stayId), errors, typed })

export type Settled = Omit<form.Settled, 'back'> & { stayId: string; undo?: 'none' }

/** @see form.settle */
export const settle = (
  asked: Asked,
  outcome: Recorded | Refusal,
  { stayId, undo, ...settled }: Settled,
  again: (shell: Shell) => Reply | Promise<Reply>,
): Promise<Reply> =>
  form.settle(
    asked,
    outcome,
    { ...settled, back: journeyAddress(stayId) },
    undo ? null : (factId) => undoFactPage.to({ factId }),
    again,
  )

type StayFormProps = {
  title: Content
  who: Pick<Who, 'name' | 'age' | 'where'>
  shell: Shell
  button: string
  children?: Content
  /** Above the form: what the person should know first. */
  before?: Content
}

/** A form about one person, that says when what was typed before is in it. */
export const StayForm = ({ who, before, children, ...form }: StayFormProps) => (
  <RecordForm
    {...form}
    who={<WhoLine who={who} />}
    before={
      <>
        {form.shell.kept && <p role="status">What you typed before is still here.</p>}
        {before}
      </>
    }
  >
    {children}
  </RecordForm>
)

const WhoLine = ({ who }: Pick<StayFormProps, 'who'>) => (
  <>
    <strong>{who.name}</strong>
    {who.age !== null && `, ${who.age}`} · {who.where}
  </>
)
