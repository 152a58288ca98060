import {
  ChoiceField,
  ChoicesField,
  Details,
  ErrorSummaryFor,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { registrations, roomKinds } from '../../rules/homes.ts'
import { kinds } from '../../rules/kinds.ts'
import { infections, needs, payers } from '../../rules/limits.ts'

export type Choices = {
  organisations: readonly { organisationId: string; name: string }[]
  wards: readonly { wardId: string; words: string }[]
}

type Props = {
  title: string
  note: string
  here: string
  once: string
  back: string
  button: string
  from: Filled
  choices: Choices
}

const options = (values: readonly string[]) => values.map((value) => ({ value, text: value }))

export const ServiceForm = ({ title, note, here, once, back, button, from, choices }: Props) => (
  <>
    <PageHeading title={title} note={note} below />
    <ErrorSummaryFor errors={from.errors} />
    <Form action={here} once={once} draft="service">
      <TextField name="service" label="Name" from={from} />
      <SelectField
        name="organisation"
        label="Whose service it is"
        options={[
          { value: '', text: 'Choose' },
          ...choices.organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
        ]}
        from={from}
      />
      <SelectField
        name="kind"
        label="Kind"
        options={[
          { value: '', text: 'Choose' },
          ...kinds.map(({ kind, plain, unit }) => ({ value: kind, text: `${plain} (counted in ${unit}s)` })),
        ]}
        from={from}
      />
      <Where choices={choices} from={from} />
      <HowMuch from={from} />
      <Contact from={from} />
      <Limits from={from} />
      <LongTextField name="about" label="Anything else (optional)" rows={3} from={from} />
      <FormButtons text={button} back={back} />
    </Form>
  </>
)

const Where = ({ choices, from }: Pick<Props, 'choices' | 'from'>) => (
  <>
    <TextField
      name="area"
      label="Area (optional)"
      hint="As your place divides itself, for example North"
      width={20}
      from={from}
    />
    <TextField
      name="zones"
      label="Zones it works in (optional)"
      hint="With commas between, for example 1, 2, 3"
      width={20}
      from={from}
    />
    <TextField
      name="postcode"
      label="Postcode (optional)"
      hint="Where people go to it; for distances"
      width={10}
      from={from}
    />
    {choices.wards.length > 0 && (
      <SelectField
        name="ward"
        label="Ward (optional)"
        hint="Where its beds are beds of ours: what is free is then counted from stays, and nobody types it"
        options={[
          { value: '', text: 'No ward of ours' },
          ...choices.wards.map(({ wardId, words }) => ({ value: wardId, text: words })),
        ]}
        from={from}
      />
    )}
  </>
)

const HowMuch = ({ from }: Pick<Props, 'from'>) => (
  <>
    <TextField
      name="places"
      label="How many there are in all (optional)"
      hint="Beds, rooms, places"
      width={5}
      inputmode="numeric"
      from={from}
    />
    <TextField
      name="target"
      label="New starts a week it is commissioned for (optional)"
      width={5}
      inputmode="numeric"
      from={from}
    />
    <TextField
      name="fee_from"
      label="Fee a week, from (optional)"
      prefix="£"
      width={10}
      inputmode="decimal"
      from={from}
    />
    <TextField
      name="fee_to"
      label="Fee a week, to (optional)"
      prefix="£"
      width={10}
      inputmode="decimal"
      from={from}
    />
  </>
)

const Contact = ({ from }: Pick<Props, 'from'>) => (
  <>
    <h2 class="nhsuk-heading-m">Who takes a call</h2>
    <TextField name="phone" label="Telephone (optional)" width={20} inputmode="tel" from={from} />
    <TextField
      name="email"
      label="E-mail address (optional)"
      hint="“Still true?” is asked here"
      width={30}
      inputmode="email"
      from={from}
    />
    <TextField
      name="contact_hours"
      label="When somebody takes a call (optional)"
      hint="For example: Mon-Fri 08:00-17:00; Sat 09:00-12:00. Left empty, at any time"
      from={from}
    />
    <TextField
      name="open_days"
      label="Days it is open, where not every day (optional)"
      hint="For example: Mon-Fri"
      width={20}
      from={from}
    />
    <ChoiceField
      name="bank_holidays"
      label="Open on bank holidays?"
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: '', text: 'Not said' },
      ]}
      inline
      from={from}
    />
    <TextField
      name="closed_on"
      label="Days of every year on which it is closed all the same (optional)"
      hint="For example: 25 December; 26 December; 1 January"
      width={30}
      from={from}
    />
  </>
)

const Limits = ({ from }: Pick<Props, 'from'>) => (
  <>
    <h2 class="nhsuk-heading-m">Whom it can take on</h2>
    <div class="hw-columns">
      <ChoicesField
        name="meets"
        label="What it can meet"
        hint="What is not ticked is not met"
        options={needs.map(({ code, plain }) => ({ value: code, text: plain }))}
        small
        from={from}
      />
    </div>
    <Details summary="Other limits: sex, weight, age, infections, who pays, languages, registration, rooms">
      <SelectField
        name="sex"
        label="Women or men only"
        options={[{ value: '', text: 'Anybody' }, ...options(['women only', 'men only'])]}
        from={from}
      />
      <TextField
        name="weight_to"
        label="Heaviest weight"
        suffix="kg"
        width={4}
        inputmode="numeric"
        from={from}
      />
      <TextField
        name="age_from"
        label="Youngest age"
        suffix="years"
        width={3}
        inputmode="numeric"
        from={from}
      />
      <ChoicesField
        name="infections"
        label="Infections it takes"
        options={options(infections)}
        small
        from={from}
      />
      <ChoicesField
        name="payers"
        label="Who may pay"
        hint="None ticked means anybody"
        options={options(payers)}
        small
        from={from}
      />
      <ChoicesField
        name="carer_sexes"
        label="Carers it can send"
        hint="None ticked means either"
        options={options(['female', 'male'])}
        small
        from={from}
      />
      <TextField
        name="languages"
        label="Languages spoken"
        hint="In English, with commas between: Polish, Punjabi"
        from={from}
      />
      <ChoicesField
        name="registered_for"
        label="A care home: registered for"
        hint="None ticked means nobody has said; once one is ticked, nobody comes who needs more"
        options={registrations.map(({ code, plain }) => ({ value: code, text: plain }))}
        small
        from={from}
      />
      <ChoicesField
        name="room_kinds"
        label="Kinds of room it has"
        hint="None ticked means nobody has said; a line of it may say otherwise of its own rooms"
        options={roomKinds.map(({ code, plain }) => ({ value: code, text: plain }))}
        small
        from={from}
      />
      <TextField
        name="registration"
        label="Registration, in words"
        hint="As the regulator has it: a note"
        from={from}
      />
      <TextField
        name="rooms_words"
        label="Rooms, in words"
        hint="A note, for example: the garden side is quiet"
        from={from}
      />
    </Details>
  </>
)
