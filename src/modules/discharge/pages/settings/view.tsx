import type { Instant } from '../../../../platform/time.ts'
import {
  Button,
  ChoicesField,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  TextField,
  WhyField,
} from '../../../../ui/index.ts'
import type { SettingChange } from '../../queries/settings.ts'
import { domains } from '../../rules/chc/domains.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { settingLines } from '../../rules/setting-words.ts'
import { Changes } from './changes.tsx'
import { type NumberField, numbers } from './form.ts'
import { LadderFields } from './ladder-fields.tsx'

type Props = {
  here: string
  once: string
  from: Filled
  settings: PlaceSettings
  changes: SettingChange[]
  now: Instant
}

export const SettingsView = ({ here, once, from, settings, changes, now }: Props) => (
  <>
    <PageHeading
      title="Steps, days and aims"
      note="Of this place, where no national rule was seen. A change holds from then on."
      below
    />
    <ErrorSummaryFor errors={from.errors} />
    <ul>
      {settingLines(settings).map(({ words, origin }) => (
        <li>
          {words} <span class="hw-second">{`${origin.charAt(0).toUpperCase()}${origin.slice(1)}.`}</span>
        </li>
      ))}
    </ul>
    <Form action={here} once={once} draft="discharge-settings">
      <h2 class="nhsuk-heading-m">The choice ladder</h2>
      <LadderFields from={from} />
      <h2 class="nhsuk-heading-m">What makes a continuing healthcare checklist positive</h2>
      <p>Any one of these is enough.</p>
      <Numbers of={['a', 'b', 'bWithA']} from={from} />
      <ChoicesField
        name="starred"
        label="Areas in which one A is enough"
        options={domains.map(({ code, plain }) => ({ value: code, text: plain }))}
        small
        from={from}
      />
      <h2 class="nhsuk-heading-m">Continuing healthcare: assessment, days and aims</h2>
      <Numbers of={['priority', 'severe', 'fastTrackHours', 'inTimeAim', 'acuteBelow']} from={from} />
      <h2 class="nhsuk-heading-m">Out of area</h2>
      <Numbers of={['reviewEveryDays']} from={from} />
      <WhyField from={from} />
      <Button text="Change steps, days and aims" />
    </Form>
    <Changes changes={changes} now={now} />
  </>
)

const Numbers = ({ of, from }: { of: NumberField[]; from: Filled }) => (
  <>
    {of.map((field) => (
      <TextField name={field} label={numbers[field].label} width={4} inputmode="numeric" from={from} />
    ))}
  </>
)
