import { page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  DateField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  PageHeading,
} from '../../../../ui/index.ts'
import { endMessage, writeMessage } from '../../actions/summary-message.ts'
import { endMessageAddress, paths, putMessageBackAddress } from './addresses.ts'

/** A key message: what everybody who is sent the summary should know, for some days. */
export const newMessagePage = page({
  at: paths.newMessage,
  may: 'send summaries',
  logs: 'opened the form for a key message',
  async get({ now }) {
    const today = dateOf(now)
    return show({
      errors: {},
      typed: { ...dateBoxes('from', today), ...dateBoxes('to', today.add({ days: 6 })) },
    })
  },
  async post({ tx, viewer: by, now, form }) {
    const from = readDate(typedDate(form, 'from'))
    const to = readDate(typedDate(form, 'to'))
    const errors = {
      ...('wrong' in from ? { from: `The first day ${from.wrong}` } : {}),
      ...('wrong' in to ? { to: `The last day ${to.wrong}` } : {}),
    }
    if ('wrong' in from || 'wrong' in to) return show({ errors, typed: form }, 422)
    const written = await writeMessage(tx, { by, now, words: form.words ?? '', from, to })
    if (isRefusal(written))
      return written.fields ? show({ errors: written.fields, typed: form }, 422) : written
    return {
      redirect: paths.summary,
      said: 'Written. It is in every summary of those days.',
      undo: endMessageAddress(written.messageId),
    }
  },
})

export const endMessagePage = page({
  at: paths.endMessage,
  may: 'send summaries',
  logs: 'took a key message out',
  async post({ tx, viewer: by, now, params }) {
    const messageId = params.messageId ?? ''
    const ended = await endMessage(tx, { by, now, messageId, over: 'ended' })
    if (isRefusal(ended)) return ended
    return { redirect: paths.summary, said: 'Taken out.', undo: putMessageBackAddress(messageId) }
  },
})

export const putMessageBackPage = page({
  at: paths.putMessageBack,
  may: 'send summaries',
  logs: 'put a key message back',
  async post({ tx, viewer: by, now, params }) {
    const back = await endMessage(tx, { by, now, messageId: params.messageId ?? '', over: 'stands again' })
    return isRefusal(back) ? back : { redirect: paths.summary, said: 'Put back.' }
  },
})

const show = (from: Filled, status = 200): Reply => ({
  title: 'Write a key message',
  nav: '/capacity',
  status,
  view: (
    <>
      <ErrorSummaryFor errors={from.errors} />
      <PageHeading title="Write a key message" />
      <Form action={paths.newMessage} once={newId()} draft="key-message">
        <LongTextField
          name="words"
          label="Message"
          hint="It is sent out by e-mail: no names of people, no NHS numbers."
          rows={4}
          from={from}
        />
        <DateField name="from" label="First day" from={from} />
        <DateField name="to" label="Last day" from={from} />
        <FormButtons text="Write it" back={paths.summary} />
      </Form>
    </>
  ),
})
