import { fullDate } from '../../../../platform/date-words.ts'
import { page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { Button, DateField, ErrorSummaryFor, type Filled, Form, PageHeading } from '../../../../ui/index.ts'
import { setCountsFrom } from '../../actions/set-counts-from.ts'
import { countsFrom } from '../../queries/counts-from.ts'
import { paths } from '../addresses.ts'

/** From which day on everybody is recorded here: before it, what is counted here has no figure, and files speak. */
export const settingsPage = page({
  at: paths.settings,
  may: 'set where counting begins',
  logs: 'opened where counting begins',
  async get({ tx, viewer }) {
    return show({ errors: {}, typed: dateBoxes('from', await countsFrom(tx, viewer.systemId)) })
  },
  async post({ tx, viewer: by, now, form }) {
    const typed = typedDate(form, 'from')
    const read = typed === '' ? null : readDate(typed)
    if (read && 'wrong' in read) return show({ errors: { from: `The day ${read.wrong}` }, typed: form })
    const done = await setCountsFrom(tx, { by, now, from: read })
    if (isRefusal(done)) return done.fields ? show({ errors: done.fields, typed: form }) : done
    return {
      redirect: paths.settings,
      said: done.from
        ? `Everybody is counted from ${fullDate(done.from)} on.`
        : 'Counting begins with the first record.',
    }
  },
})

const show = (from: Filled): Reply => ({
  title: 'Where counting begins',
  nav: '/capacity',
  status: Object.keys(from.errors).length > 0 ? 422 : 200,
  view: (
    <>
      <PageHeading
        title="Where counting begins"
        note="Who was here before everybody was recorded is in no list: counts of those days would be too low."
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      <Form action={paths.settings} once={newId()}>
        <DateField
          name="from"
          label="From which day is everybody in a bed recorded here?"
          hint="Before it, measures that are counted here have no figure, unless one was loaded from a file. Empty: from the first record on"
          from={from}
        />
        <Button text="Save" preventDoubleClick />
      </Form>
    </>
  ),
})
