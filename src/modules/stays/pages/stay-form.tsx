import type { Child } from 'hono/jsx'
import type { Tx } from '../../../platform/db/tx.ts'
import { draftOf, dropDraft } from '../../../platform/drafts.ts'
import { localPath } from '../../../platform/http/back.ts'
import { type Asked, page, type Reply } from '../../../platform/http/page.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading } from '../../../ui/index.ts'
import type { Permission } from '../../access/index.ts'
import { showName } from '../../people/index.ts'
import type { Done, OnStay } from '../actions/record-one.ts'
import { isCurrent } from '../rules/stay.ts'
import { journeyAddress } from './addresses.ts'
import { type StayAbout, stayAbout } from './stay-about.ts'
import { undoAddress } from './undo/address.ts'
import { whereWords } from './where-words.ts'

export type Typed = Record<string, string>
export type Read<Value> =
  | { ok: true; value: Value }
  | { ok: false; errors: Record<string, string>; typed: Typed }
export type Shown<Extra> = { about: StayAbout; extra: Extra; from: Filled; asked: Asked }

type StayForm<At extends string, Extra, Value> = {
  at: At
  may: Permission
  logs: string
  /** The form's heading and, without a name in it, the page's title. */
  title: string | ((about: StayAbout, asked: Asked) => string)
  /** What the button does. */
  button: string
  draft: string
  /** What else the form shows; read before anything is changed. */
  load: (tx: Tx, about: StayAbout, asked: Asked) => Promise<Extra>
  prefill: (about: StayAbout, asked: Asked) => Typed
  read: (form: Typed, shown: Omit<Shown<Extra>, 'from'>) => Read<Value>
  act: (tx: Tx, on: OnStay, value: Value, about: StayAbout) => Promise<Done | Refusal>
  /** Without a name: it is said on the next page. */
  said: (value: Value, asked: Asked) => string
  /** Messages of the action that belong to another field of the form. */
  renamed?: Record<string, string>
  /** Taking something back is not taken back by another undo. */
  undo?: 'no'
  /** Whether there is anything to fill in; left out, the stay must be going on. */
  check?: (about: StayAbout, asked: Asked) => Refusal | null
  view: (shown: Shown<Extra>) => Child
  /** What stands below the form, to look at. */
  below?: (shown: Shown<Extra>) => Child
}

/** A small form about one stay: a page of its own, and the inside of a dialog over a list. */
export function stayForm<const At extends string, Extra, Value>(form: StayForm<At, Extra, Value>) {
  const check = form.check ?? goingOn
  const draftName = (about: StayAbout) => `${form.draft}-${about.stay.stayId}`

  function show({ about, extra, from, asked }: Shown<Extra>, { kept = false, status = 200 } = {}): Reply {
    const back = localPath(from.typed.back ?? asked.query.get('back'), journeyAddress(about.stay.stayId))
    const title = typeof form.title === 'string' ? form.title : form.title(about, asked)
    const view = (
      <>
        <PageHeading
          title={title}
          below
          note={`${showName(about.person)}. ${whereWords(about.where, asked.now)}.`}
        />
        <ErrorSummaryFor errors={from.errors} />
        {kept && <p role="status">What you typed before is still here.</p>}
        <Form action={asked.here.split('?')[0] ?? asked.here} once={newId()} draft={draftName(about)}>
          <input type="hidden" name="back" value={back} />
          {form.view({ about, extra, from, asked })}
          <div class="hw-actions">
            <Button text={form.button} />
            <a href={back}>Cancel</a>
          </div>
        </Form>
        {form.below?.({ about, extra, from, asked })}
      </>
    )
    return { view, title, status }
  }

  return page({
    at: form.at,
    may: form.may,
    logs: form.logs,
    opens: 'stayId',
    async get(asked) {
      const about = await stayAbout(asked.tx, asked.viewer, asked.params.stayId ?? '')
      if (isRefusal(about)) return about
      const no = check(about, asked)
      if (no) return no
      const draft = await draftOf(asked.tx, asked.viewer, draftName(about))
      const typed = { ...form.prefill(about, asked), ...draft }
      return show(
        { about, extra: await form.load(asked.tx, about, asked), from: { errors: {}, typed }, asked },
        { kept: draft !== null },
      )
    },
    async post(asked) {
      const { tx, viewer: by, now } = asked
      const about = await stayAbout(tx, by, asked.params.stayId ?? '')
      if (isRefusal(about)) return about
      const no = check(about, asked)
      if (no) return no
      const { stayId } = about.stay
      // Read before the change: after a broken promise of the database nothing more can be asked.
      const extra = await form.load(tx, about, asked)
      const again = (errors: Filled['errors']) =>
        show({ about, extra, from: { errors, typed: asked.form }, asked }, { status: 422 })
      const read = form.read(asked.form, { about, extra, asked })
      if (!read.ok) return again(read.errors)
      const done = await form.act(tx, { by, now, stayId }, read.value, about)
      if (isRefusal(done))
        return done.fields && Object.keys(done.fields).length > 0
          ? again(renamed(done.fields, form.renamed))
          : done
      await dropDraft(tx, by, draftName(about))
      const redirect = localPath(asked.form.back, journeyAddress(stayId))
      const said = form.said(read.value, asked)
      return form.undo === 'no' ? { redirect, said } : { redirect, said, undo: undoAddress(done.factId) }
    },
  })
}

const goingOn = ({ stay }: StayAbout): Refusal | null =>
  isCurrent(stay)
    ? null
    : stay.place === 'left'
      ? refuse(
          'conflict',
          'They have left, so this stay can only be read. If that is wrong, cancel the discharge first',
        )
      : refuse('conflict', 'This admission was cancelled. If they did come in, admit them again')

const renamed = (
  fields: Record<string, string>,
  names: Record<string, string> = {},
): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, words]) => [names[name] ?? name, words]))
