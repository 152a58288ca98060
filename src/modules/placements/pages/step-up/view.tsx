import { DateField, RecordForm, SelectField, TextField } from '../../../../ui/index.ts'
import { genders } from '../../../people/index.ts'
import { NeedFields, type Sources } from '../need/fields.tsx'
import type { VisitRow } from '../need/form.ts'
import { WhoSeesWhat } from '../need/who-sees-what.tsx'
import { type Shell } from '../need-form.tsx'

type Props = { shell: Shell; name: string | null; sources: Sources; rows: readonly VisitRow[] }

/** A place so as not to go to hospital. */
export const StepUpView = ({ shell, name, sources, rows }: Props) => (
  <div class="hw-need">
    <div>
      <RecordForm
        title="Somebody at home needs a place"
        who={name ? <strong>{name}</strong> : 'To avoid an admission: a bed or care, today'}
        shell={shell}
        button="Save, and find a place"
      >
        {shell.from.typed.personId && name ? (
          <input type="hidden" name="personId" value={shell.from.typed.personId} />
        ) : (
          <Who shell={shell} />
        )}
        <TextField
          name="askedBy"
          label="Who asks (optional)"
          hint="For example: her GP, Dr Varga, rang at 07:50"
          width={30}
          from={shell.from}
        />
        <NeedFields from={shell.from} rows={rows} sources={sources} />
      </RecordForm>
    </div>
    <WhoSeesWhat />
  </div>
)

const Who = ({ shell: { from } }: { shell: Shell }) => (
  <section class="hw-section">
    <h2>Who it is</h2>
    <p class="hw-second">
      Somebody known here is found by NHS number and date of birth together. Your opening of their record is
      listed on it.
    </p>
    <div class="hw-beside">
      <TextField name="nhsNumber" label="NHS number" width={10} inputmode="numeric" from={from} />
      <DateField name="dateOfBirth" label="Date of birth" from={from} />
    </div>
    <details
      class="hw-more"
      open={Boolean(from.typed.familyName || from.errors.familyName || from.errors.givenName)}
    >
      <summary>Nobody knows the NHS number, or they are new here</summary>
      <div class="hw-beside">
        <TextField name="givenName" label="First name" width={20} from={from} />
        <TextField name="familyName" label="Last name" width={20} from={from} />
        <SelectField
          name="gender"
          label="Sex (optional)"
          options={[
            { value: '', text: 'Not known' },
            ...genders
              .filter((one) => one !== 'not known')
              .map((one) => ({ value: one, text: one.charAt(0).toUpperCase() + one.slice(1) })),
          ]}
          from={from}
        />
        <TextField name="postcode" label="Postcode (optional)" width={10} from={from} />
      </div>
    </details>
  </section>
)
