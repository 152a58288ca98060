import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Asked, type Page, page, type Reply } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { type Content, type Filled, RecordForm } from '../../../ui/index.ts'
import type { Permission } from '../../access/index.ts'
import type { AskDeed as DeedName } from './addresses.ts'
import { backTo, openShell, sentShell, settle, WhoLine } from './need-form.tsx'
import { type AskHere, askHere } from './need-here.ts'

type Typed = Readonly<Record<string, string>>
export type About = { by: Viewer; now: Instant; needId: string; askId: string }

/** One form about one request: what is asked, what is read from it, and what it does. */
export type AskDeed<T> = {
  name: DeedName
  may: Permission
  title: (here: AskHere) => string
  button: (here: AskHere) => string
  /** What the fields say at first. */
  says?: (here: AskHere, asked: Asked) => Record<string, string> | Promise<Record<string, string>>
  /** Above the form. */
  before?: (here: AskHere, asked: Asked) => Content
  fields?: (from: Filled, here: AskHere, asked: Asked) => Content
  read: (form: Typed, now: Instant) => { value: T } | { errors: Record<string, string> }
  act: (tx: Tx, about: About, value: T) => Promise<{ factId: string } | Refusal>
  said: (outcome: never, here: AskHere, now: Instant) => string
  /** Where it leads back to; to the person when left out. */
  back?: string
  undo?: 'none'
}

/** Its page at /asks/:askId/<name>. Whoever opens it is listed on the record by the page of the person they came from. */
export function askDeedPage<T>(deed: AskDeed<T>): Page {
  const draft = ({ params }: Asked) => `ask-${deed.name}-${params.askId}`
  const show = (
    asked: Asked,
    here: AskHere,
    shell: Awaited<ReturnType<typeof openShell>>,
    status = 200,
  ): Reply => ({
    title: deed.title(here).replace('?', ''),
    status,
    nav: '/places',
    view: (
      <RecordForm
        title={deed.title(here)}
        who={<WhoLine row={here.row} />}
        shell={shell}
        button={deed.button(here)}
        before={deed.before?.(here, asked)}
      >
        {deed.fields?.(shell.from, here, asked)}
      </RecordForm>
    ),
  })
  return page({
    at: `/asks/:askId/${deed.name}`,
    may: deed.may,
    logs: `opened a request: ${deed.name}`,
    async get(asked) {
      const here = await askHere(asked)
      if (isRefusal(here)) return here
      const says = (await deed.says?.(here, asked)) ?? {}
      return show(
        asked,
        here,
        await openShell(asked, { draft: draft(asked), back: deed.back ?? backTo(here.row), says }),
      )
    },
    async post(asked) {
      const here = await askHere(asked)
      if (isRefusal(here)) return here
      const { tx, viewer: by, now, form } = asked
      const settled = { draft: draft(asked), back: deed.back ?? backTo(here.row) }
      const read = deed.read(form, now)
      if ('errors' in read)
        return show(asked, here, sentShell(asked, { ...settled, errors: read.errors }), 422)
      const outcome = await deed.act(
        tx,
        { by, now, needId: here.row.needId, askId: here.ask.askId },
        read.value,
      )
      const said = isRefusal(outcome) ? '' : deed.said(outcome as never, here, now)
      return settle(
        asked,
        outcome,
        { ...settled, said, ...(deed.undo ? { undo: deed.undo } : {}) },
        (shell) => show(asked, here, shell, 422),
      )
    },
  }) as Page
}
