import { type Asked, page, type Reply } from '../../../../../platform/http/page.ts'
import { newId } from '../../../../../platform/ids.ts'
import { isRefusal } from '../../../../../platform/outcome.ts'
import {
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  nothingTyped,
  PageHeading,
  WhyField,
} from '../../../../../ui/index.ts'
import { takeReasonsAway } from '../../../actions/take-reasons-away.ts'
import { settingsOf } from '../../../queries/settings.ts'
import { reasonsAddress, reasonsAwayAddress } from '../addresses.ts'
import { reasonsCount } from '../reasons/view.tsx'

/** Takes the loaded list of reasons away, with why. */
export const reasonsAwayPage = page({
  at: reasonsAwayAddress,
  may: 'change the count',
  logs: 'opened the form to take the list of reasons away',
  get: (asked) => show(asked, nothingTyped),
  async post(asked): Promise<Reply> {
    const { tx, viewer: by, form } = asked
    const done = await takeReasonsAway(tx, { by, why: form.why ?? '' })
    if (isRefusal(done)) return done.fields ? show(asked, { errors: done.fields, typed: form }, 422) : done
    return {
      redirect: reasonsAddress,
      said: 'Taken away. From now on returns print our own part of the list; those that were made stay as they are.',
    }
  },
})

const title = 'Take the list of reasons away'

async function show({ tx, viewer }: Asked, from: Filled, status = 200): Promise<Reply> {
  const { acuteReasons: loaded } = (await settingsOf(tx, viewer.systemId)).corrections
  if (!loaded)
    return {
      title,
      nav: '/rules',
      view: (
        <>
          <PageHeading title={title} />
          <EmptyState title="No list of reasons is loaded.">
            <a href={reasonsAddress}>The list of reasons</a>
          </EmptyState>
        </>
      ),
    }
  return {
    title,
    nav: '/rules',
    status,
    view: (
      <>
        <ErrorSummaryFor errors={from.errors} />
        <PageHeading
          title={title}
          note={`${reasonsCount(loaded.labels.length)}, from ${loaded.file} (${loaded.period})`}
          below
        />
        <p>
          For a list that was loaded wrongly, where there is no right one to load in its place. Our own part
          of the list holds again, and what was chosen for each wait goes with it.
        </p>
        <Form action={reasonsAwayPage.to()} once={newId()}>
          <WhyField label="Why is it taken away?" from={from} />
          <FormButtons text="Take the list away" back={reasonsAddress} />
        </Form>
      </>
    ),
  }
}
