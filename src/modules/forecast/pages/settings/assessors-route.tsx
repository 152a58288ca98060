import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading, TextField } from '../../../../ui/index.ts'
import { chooseSettings } from '../../actions/choose-settings.ts'
import { settings } from '../../queries/settings.ts'
import { paths } from '../addresses.ts'
import { readAssessors, typedAssessors } from './assessors-form.ts'
import { Changes } from './changes.tsx'
import { SourceFields } from './source-fields.tsx'

/** How many are at work on assessments at once, where the place knows: it counts for more than what is reckoned. */
export const assessorsPage = page({
  at: paths.assessors,
  may: 'keep scenarios',
  logs: 'opened how many assess',
  async get(asked) {
    const { assessors } = await settings.of(asked.tx, asked.viewer.systemId)
    return show(asked, { errors: {}, typed: typedAssessors(assessors) })
  },
  async post(asked) {
    const { tx, viewer: by, form } = asked
    const read = readAssessors(form)
    if ('errors' in read) return show(asked, { errors: read.errors, typed: form }, 422)
    const done = await chooseSettings(tx, { by, change: { assessors: read.assessors }, why: read.why })
    if (isRefusal(done)) return done
    return {
      redirect: `${paths.fit}#starts`,
      said: read.assessors
        ? 'Set. What if? reckons with it from now on.'
        : 'Taken out. It is reckoned from what is recorded again.',
    }
  },
})

async function show({ tx, viewer, now }: Asked, from: Filled, status = 200): Promise<Reply> {
  return {
    title: 'Who assesses',
    nav: paths.demand,
    status,
    view: (
      <>
        <PageHeading title="Who assesses" note="Before somebody goes on with help, they are assessed" below />
        <ErrorSummaryFor errors={from.errors} />
        <p>
          How many are at work on assessments at the same time, of everybody who assesses people in the
          hospitals here. What if? starts from it, and shows what more of them would do.
        </p>
        <Form action={paths.assessors} once={newId()}>
          <TextField
            name="weekdays"
            label="On working days"
            hint="Monday to Friday, but for bank holidays. Leave both boxes empty to have it reckoned from what is recorded"
            suffix="at once"
            width={4}
            inputmode="numeric"
            from={from}
          />
          <TextField
            name="weekends"
            label="At weekends and on bank holidays"
            hint="0 where nobody does"
            suffix="at once"
            width={4}
            inputmode="numeric"
            from={from}
          />
          <SourceFields from={from} />
          <Button text="Set who assesses" preventDoubleClick />
        </Form>
        <Changes changes={await settings.changes(tx, viewer.systemId)} now={now} />
      </>
    ),
  }
}
