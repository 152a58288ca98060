import { bankHolidays } from '../../../../platform/bank-holidays.ts'
import { longDateWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import { changeSettings } from '../../actions/change-settings.ts'
import { paths } from '../../addresses.ts'
import { settingsOf } from '../../queries/settings.ts'
import { kinds } from '../../rules/kinds.ts'
import { fieldOf, readSettings, typedOf } from './form.ts'

/** For how long a figure of each kind holds here, and bank holidays that were announced after this release. */
export const settingsPage = page({
  at: paths.settings,
  may: 'set how long figures hold',
  logs: 'opened how long figures hold',
  async get(asked) {
    const settings = await settingsOf(asked.tx, asked.viewer.systemId)
    return show(asked, { errors: {}, typed: typedOf(settings) })
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const read = readSettings(form)
    if (!read.ok) return show(asked, { errors: read.errors, typed: form }, 422)
    const done = await changeSettings(tx, { by, settings: read.value })
    return isRefusal(done)
      ? done
      : { redirect: paths.settings, said: 'Changed. It holds from now on, also for what was said before.' }
  },
})

async function show({ tx, viewer, now }: Asked, from: Filled, status = 200): Promise<Reply> {
  const today = dateOf(now)
  const { bankHolidays: more } = await settingsOf(tx, viewer.systemId)
  const days = [today.year, today.year + 1].flatMap((year) => bankHolidays(year, more))
  return {
    title: 'How long figures hold',
    nav: paths.ledger,
    status,
    view: (
      <>
        <PageHeading
          title="How long figures hold"
          note="After half of it a figure is ageing; after all of it, it is out of date and does not count as free."
          below
        />
        <ErrorSummaryFor errors={from.errors} />
        <Form action={paths.settings} once={newId()}>
          {kinds.map(({ kind, plain, holdsHours }) => (
            <TextField
              name={fieldOf(kind)}
              label={plain}
              hint={`Usually ${holdsHours} hours; our own choice, no national rule gives any`}
              suffix="hours"
              width={3}
              inputmode="numeric"
              from={from}
            />
          ))}
          <LongTextField
            name="bankHolidays"
            label="Bank holidays announced since this release"
            hint="One a line: the date, a comma, its name; and after another comma the day it stands for, where one is moved. For example: 2027-06-14, A day for everyone"
            rows={3}
            from={from}
          />
          <Button text="Save" />
        </Form>
        <h2 class="nhsuk-heading-m">Bank holidays this year and next</h2>
        <ul>
          {days.map(({ date, name }) => (
            <li>
              {longDateWords(date, today)}: {name}
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
