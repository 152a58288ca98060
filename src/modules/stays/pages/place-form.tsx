import type { Child } from 'hono/jsx'
import { type Asked, type Reply } from '../../../platform/http/page.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, nothingTyped, PageHeading } from '../../../ui/index.ts'
import type { Read, Typed } from './stay-form.tsx'

type PlaceForm<Extra, Value> = {
  title: (extra: Extra) => string
  back: (asked: Asked) => string
  load: (asked: Asked) => Promise<Extra | Refusal>
  read: (form: Typed, extra: Extra) => Read<Value>
  /** Answers with where to go next. */
  act: (asked: Asked, value: Value) => Promise<string | Refusal>
  said: (value: Value) => string
  view: (shown: { extra: Extra; from: Filled }) => Child
}

/** A short form of the administrator's, which adds a site, a ward or a bed. */
export function placeForm<Extra, Value>(form: PlaceForm<Extra, Value>) {
  const show = (asked: Asked, extra: Extra, from: Filled, status = 200): Reply => ({
    view: (
      <>
        <PageHeading title={form.title(extra)} />
        <ErrorSummaryFor errors={from.errors} />
        <Form action={asked.here} once={newId()}>
          {form.view({ extra, from })}
          <div class="hw-actions">
            <Button text="Add" />
            <a href={form.back(asked)}>Cancel</a>
          </div>
        </Form>
      </>
    ),
    title: form.title(extra),
    status,
  })
  return {
    async get(asked: Asked): Promise<Reply> {
      const extra = await form.load(asked)
      return isRefusal(extra) ? extra : show(asked, extra, nothingTyped)
    },
    async post(asked: Asked): Promise<Reply> {
      const extra = await form.load(asked)
      if (isRefusal(extra)) return extra
      const read = form.read(asked.form, extra)
      if (!read.ok) return show(asked, extra, read, 422)
      const next = await form.act(asked, read.value)
      if (!isRefusal(next)) return { redirect: next, said: form.said(read.value) }
      return next.fields ? show(asked, extra, { errors: next.fields, typed: asked.form }, 422) : next
    },
  }
}
