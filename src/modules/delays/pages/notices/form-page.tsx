import { draftOf, dropDraft } from '../../../../platform/drafts.ts'
import { type Asked, type Handler, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import {
  type Content,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  PageHeading,
} from '../../../../ui/index.ts'
import { type Organisation, organisations } from '../../../access/index.ts'
import type { AboutNotice, Recorded } from '../../actions/notices/about-notice.ts'
import { type NoticeStay, noticeStay } from '../../queries/notices.ts'
import { noticesAddress, takeBackAddress } from './addresses.ts'
import { Ended, outsideTheYears } from './ended.tsx'
import { Fields, type Typed } from './read-fields.ts'

export type Known = { stay: NoticeStay; councils: Organisation[] }

type NoticeForm = {
  /** The last part of the address. */
  at: string
  /** Without a name: it goes to the browser's history. */
  title: string
  button: string
  said: string
  /** Why there is nothing to fill in yet, with the remedy; null when there is. */
  notYet: (known: Known) => string | null
  before?: (known: Known) => Content
  prefilled: (known: Known) => Typed
  fields: (known: Known, from: Filled) => Content
  /** Reads the fields and does it; only called fields without a mistake reach the action. */
  send: (read: Fields, known: Known, asked: Asked, about: AboutNotice) => Promise<Recorded | Refusal> | null
  /** What is taken back has no undo. */
  undo?: 'none'
}

/** A form about the notices of one stay: it keeps what was typed, says what is wrong, and can be undone. */
export function noticeFormPage(form: NoticeForm) {
  const get: Handler = async (asked) => {
    const known = await knownHere(asked)
    if (isRefusal(known)) return known
    const typed = await draftOf(asked.tx, asked.viewer, draftName(form, known))
    return show(form, asked, known, { errors: {}, typed: { ...form.prefilled(known), ...typed } })
  }
  const post: Handler = async (asked) => {
    const known = await knownHere(asked)
    if (isRefusal(known)) return known
    if (outsideTheYears(known.stay)) return refuse('conflict', 'Schedule 3 does not reach this stay')
    const stop = form.notYet(known)
    if (stop) return refuse('conflict', stop)
    const read = new Fields(asked.form)
    const { stayId } = known.stay
    const outcome = await form.send(read, known, asked, { by: asked.viewer, now: asked.now, stayId })
    if (!outcome) return show(form, asked, known, { errors: read.errors, typed: asked.form }, 422)
    if (isRefusal(outcome)) {
      if (!outcome.fields) return outcome
      return show(form, asked, known, { errors: outcome.fields, typed: asked.form }, 422)
    }
    await dropDraft(asked.tx, asked.viewer, draftName(form, known))
    return {
      redirect: noticesAddress(stayId),
      said: form.said,
      ...(form.undo ? {} : { undo: takeBackAddress(stayId, outcome.factId) }),
    }
  }
  return page({
    at: `/stays/:stayId/notices/${form.at}`,
    may: 'record notices',
    logs: `opened the form: ${form.title.toLowerCase()}`,
    opens: 'stayId',
    get,
    post,
  })
}

async function knownHere({ tx, viewer, now, params }: Asked): Promise<Known | Refusal> {
  const stay = await noticeStay(tx, viewer, now, params.stayId)
  if (!stay) return refuse('not-allowed', 'Your organisation has no part in this person’s care')
  return { stay, councils: (await organisations(tx)).filter(({ kind }) => kind === 'council') }
}

const draftName = (form: NoticeForm, { stay }: Known) => `notice-${form.at}-${stay.stayId}`

function show(form: NoticeForm, asked: Asked, known: Known, from: Filled, status = 200): Reply {
  const { stay } = known
  const back = noticesAddress(stay.stayId)
  if (outsideTheYears(stay))
    return { title: 'Care Act notices', view: <Ended stay={stay} back={`/stays/${stay.stayId}`} /> }
  const stop = form.notYet(known)
  return {
    title: form.title,
    status,
    view: (
      <>
        <PageHeading
          title={form.title}
          below
          note={
            <>
              <strong>{`${stay.person.givenName} ${stay.person.familyName}`}</strong> · {stay.site}
            </>
          }
        />
        <ErrorSummaryFor errors={from.errors} />
        {form.before?.(known)}
        {stop ? (
          <p>
            {stop}. <a href={back}>Back to the notices</a>
          </p>
        ) : (
          <Form action={asked.here} once={newId()} draft={draftName(form, known)}>
            {form.fields(known, from)}
            <FormButtons text={form.button} back={back} />
          </Form>
        )}
      </>
    ),
  }
}
