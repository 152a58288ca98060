import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SelectField,
  TextField,
  TimeField,
  WhyField,
} from '../../../../ui/index.ts'
import type { Organisation } from '../../../access/index.ts'
import type { SettingChange } from '../../queries/settings.ts'
import { whichOnes } from '../../rules/cut-off.ts'
import { weekdayWords } from '../rules/words.tsx'
import { Changes } from './changes.tsx'
import { MatrixFields, PopulationFields } from './fields.tsx'
import { UsualFields } from './usual-fields.tsx'

type Props = {
  here: string
  once: string
  from: Filled
  councils: Organisation[]
  /** Which list of reasons the acute SitRep has, in a sentence, and where another is loaded. */
  reasons: string
  reasonsAt: string
  changes: SettingChange[]
  now: Instant
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const SettingsView = ({ here, once, from, councils, reasons, reasonsAt, changes, now }: Props) => (
  <>
    <PageHeading
      title="How this place counts"
      note="Printed on every report. Returns that were made keep what they were made with."
      below
    />
    <ErrorSummaryFor errors={from.errors} />
    <Form action={here} once={once} draft="delay-settings">
      <ChoiceField
        name="countStartDay"
        label="Is the day a delay starts counted?"
        hint="Usually no, as in mental health (MHS26). What the acute collection did was not seen (DTOC-26)."
        options={yesNo}
        inline
        from={from}
      />
      <ChoiceField
        name="moveEndsDelay"
        label="Does a move between acute and other wards end a delay?"
        hint="Usually yes, until all three parts are said again. From memory, not official (DTOC-06)."
        options={yesNo}
        inline
        from={from}
      />
      <h2 class="nhsuk-heading-m">When a month is locked</h2>
      <p>In the month after it. Agree this with the other side first.</p>
      <SelectField
        name="which"
        label="Which one"
        options={whichOnes.map((value) => ({ value, text: value }))}
        from={from}
      />
      <SelectField
        name="weekday"
        label="Day of the week"
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), text: weekdayWords(day) }))}
        from={from}
      />
      <TimeField name="time" label="Time" hint="For example, 17:00" from={from} />
      <h2 class="nhsuk-heading-m">Adults in each council’s area</h2>
      <PopulationFields councils={councils} from={from} />
      <h2 class="nhsuk-heading-m">The price of a bed day</h2>
      <TextField
        name="bedDayPrice"
        label="Pounds for one delayed bed day"
        hint="For the cost in the acute discharge SitRep from August 2025. No official price was seen. Left empty, it is not set and there is no cost."
        width={10}
        inputmode="decimal"
        from={from}
      />
      <h2 class="nhsuk-heading-m">Whose a delay may be</h2>
      <MatrixFields from={from} />
      <UsualFields from={from} />
      <WhyField from={from} />
      <Button text="Change how this place counts" />
    </Form>
    <h2 class="nhsuk-heading-m">Reasons of the acute discharge SitRep</h2>
    <p>
      {reasons} <a href={reasonsAt}>Load the list of reasons from NHS England’s file</a>
    </p>
    <Changes changes={changes} now={now} />
  </>
)
