import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isId, newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { openWithReason } from '../../actions/open-with-reason.ts'
import { readForm } from './form.ts'
import { OpenWithReason } from './view.tsx'

/** Break-glass. `of` is the id of the person or stay whose page refused; without it, both exact details are asked for. */
export const openWithReasonPage = page({
  at: '/open-with-a-reason',
  may: 'open with a reason',
  logs: 'opened the form to open a record with a reason',
  async get(asked) {
    return show(asked, referenceIn(asked.query.get('of')), nothingTyped)
  },
  async post(asked) {
    const { tx, form, now } = asked
    const of = referenceIn(form.of)
    const read = readForm(form, of, dateOf(now))
    if (!read.ok) return show(asked, of, { errors: read.errors, typed: form }, 422)
    const done = await openWithReason(tx, read.value)
    if (isRefusal(done))
      return show(asked, of, { errors: done.fields ?? { '': done.because }, typed: form }, 422)
    return {
      redirect: `/people/${done.personId}`,
      said: 'The record is open to you for eight hours. The privacy officer has been told.',
    }
  },
})

const referenceIn = (text: string | null | undefined) => (text && isId(text) ? text : null)

const show = (asked: Asked, of: string | null, from: Filled, status = 200): Reply => ({
  view: <OpenWithReason of={of} from={from} once={newId()} organisation={asked.viewer.organisationName} />,
  title: 'Open a record with a reason',
  status,
})
