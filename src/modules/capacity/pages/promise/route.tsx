import { page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  ChoiceField,
  DateField,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import { endPromise, promiseBusiness } from '../../actions/promise-business.ts'
import {
  endPromiseAddress,
  newPromiseAddress,
  paths,
  serviceAddress,
  takePromiseUpAddress,
} from '../../addresses.ts'
import { serviceHere } from '../service/form-route.tsx'

type Here = { serviceId: string; name: string; organisation: string }

/** The least business a provider is promised by the week, so that what is owed can be seen and given. */
export const newPromisePage = page({
  at: paths.newPromise,
  may: 'change services',
  logs: 'opened the form for promised business',
  async get(asked) {
    const one = await serviceHere(asked)
    if (isRefusal(one)) return one
    return show(one, { errors: {}, typed: { counts: 'hours', ...dateBoxes('from', dateOf(asked.now)) } })
  },
  async post(asked) {
    const one = await serviceHere(asked)
    if (isRefusal(one)) return one
    const { tx, viewer: by, now, form } = asked
    const from = readDate(typedDate(form, 'from'))
    const end = typedDate(form, 'to')
    const to = end ? readDate(end) : null
    const errors = {
      ...('wrong' in from ? { from: `The first day ${from.wrong}` } : {}),
      ...(to && 'wrong' in to ? { to: `The last day ${to.wrong}` } : {}),
    }
    if ('wrong' in from || (to && 'wrong' in to)) return show(one, { errors, typed: form }, 422)
    const written = await promiseBusiness(tx, {
      by,
      now,
      serviceId: one.serviceId,
      counts: form.counts ?? '',
      aWeek: /^\d{1,5}$/.test(form.a_week?.trim() ?? '') ? Number(form.a_week) : null,
      from,
      to,
      words: form.words,
    })
    if (isRefusal(written))
      return written.fields ? show(one, { errors: written.fields, typed: form }, 422) : written
    return {
      redirect: serviceAddress(one.serviceId),
      said: 'Written. What is owed stands here and in the options.',
      undo: endPromiseAddress(written.promiseId),
    }
  },
})

export const endPromisePage = page({
  at: paths.endPromise,
  may: 'change services',
  logs: 'ended a promise of business',
  async post({ tx, viewer: by, now, params }) {
    const promiseId = params.promiseId ?? ''
    const done = await endPromise(tx, { by, now, promiseId, over: 'ended' })
    return isRefusal(done)
      ? done
      : {
          redirect: serviceAddress(done.serviceId),
          said: 'The promise has ended.',
          undo: takePromiseUpAddress(promiseId),
        }
  },
})

export const takePromiseUpPage = page({
  at: paths.takePromiseUp,
  may: 'change services',
  logs: 'took a promise of business up again',
  async post({ tx, viewer: by, now, params }) {
    const done = await endPromise(tx, { by, now, promiseId: params.promiseId ?? '', over: 'holds again' })
    return isRefusal(done)
      ? done
      : { redirect: serviceAddress(done.serviceId), said: 'The promise holds again.' }
  },
})

const show = (one: Here, from: Filled, status = 200): Reply => ({
  title: 'Promised business',
  nav: paths.ledger,
  status,
  view: (
    <>
      <ErrorSummaryFor errors={from.errors} />
      <PageHeading title="What is promised to them" note={`${one.name}, ${one.organisation}`} />
      <Form action={newPromiseAddress(one.serviceId)} once={newId()}>
        <ChoiceField
          name="counts"
          label="What is promised"
          options={[
            { value: 'hours', text: 'Hours of care a week' },
            { value: 'starts', text: 'New starts a week' },
          ]}
          from={from}
        />
        <TextField name="a_week" label="How many a week" width={5} inputmode="numeric" from={from} />
        <DateField name="from" label="From" from={from} />
        <DateField name="to" label="Until (optional)" from={from} />
        <TextField
          name="words"
          label="Where it is agreed (optional)"
          hint="For example: home care framework, lot 4"
          from={from}
        />
        <FormButtons text="Write it down" back={serviceAddress(one.serviceId)} />
      </Form>
    </>
  ),
})
