import { page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Button, ErrorSummaryFor, type Filled, Form, PageHeading, TextField } from '../../../../ui/index.ts'
import { kinds } from '../../../capacity/index.ts'
import { changePlacementSettings } from '../../actions/change-settings.ts'
import { placementSettingsOf } from '../../queries/settings.ts'
import { spanWords } from '../../rules/provider-answer.ts'
import { timesOf } from '../../rules/settings.ts'
import { placesSettingsAddress } from '../addresses.ts'
import { answerField, holdField, readSettings, typedOf } from './form.ts'

/** How long providers have to answer, and how long a chosen place is kept, by kind of service. */
export const placesSettingsPage = page({
  at: '/places/settings',
  may: 'set times to answer',
  logs: 'opened the times to answer',
  async get({ tx, viewer }) {
    return show({ errors: {}, typed: typedOf(await placementSettingsOf(tx, viewer.systemId)) })
  },
  async post({ tx, viewer: by, form }) {
    const read = readSettings(form)
    if ('errors' in read) return show({ errors: read.errors, typed: form }, 422)
    const done = await changePlacementSettings(tx, { by, settings: read.value })
    return isRefusal(done)
      ? done
      : { redirect: placesSettingsAddress, said: 'Changed. It holds for what is asked from now on.' }
  },
})

const show = (from: Filled, status = 200): Reply => ({
  title: 'Times to answer',
  status,
  nav: '/capacity',
  view: (
    <>
      <PageHeading
        title="Times to answer, and to hold"
        note="Empty for the usual. The usual times are our own; no national rule gives any."
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      <Form action={placesSettingsAddress} once={newId()}>
        {kinds.map(({ kind, plain }) => {
          const { answer, from: opens, to, hold } = timesOf(kind)
          return (
            <section class="hw-section">
              <h2>{plain}</h2>
              <div class="hw-beside">
                <TextField
                  name={answerField(kind)}
                  label="Minutes to answer"
                  hint={`Usually ${spanWords(answer)}, counted from ${opens} to ${to}`}
                  width={5}
                  inputmode="numeric"
                  from={from}
                />
                <TextField
                  name={holdField(kind)}
                  label="Hours a chosen place is held"
                  hint={`Usually ${hold} h`}
                  width={4}
                  inputmode="numeric"
                  from={from}
                />
              </div>
            </section>
          )
        })}
        <Button text="Save" />
      </Form>
    </>
  ),
})
