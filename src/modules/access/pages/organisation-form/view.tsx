import {
  Button,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { organisationKinds } from '../../rules/organisation.ts'

type FormProps = { here: string; back: string; once: string; from: Filled; title: string }

export const OrganisationForm = ({ here, back, once, from, title }: FormProps) => (
  <>
    <PageHeading title={title} />
    <ErrorSummaryFor errors={from.errors} />
    <Form action={here} once={once}>
      <TextField name="name" label="Name" from={from} width={30} />
      <TextField
        name="shortName"
        label="Short name"
        hint="As it is said on a list, for example Beech House"
        from={from}
        width={20}
      />
      <SelectField
        name="kind"
        label="Kind"
        from={from}
        options={[
          { value: '', text: 'Choose one' },
          ...organisationKinds.map((kind) => ({ value: kind, text: kind })),
        ]}
      />
      <TextField name="odsCode" label="ODS code, if it has one" from={from} width={10} />
      <TextField name="phone" label="Telephone, if it has one" from={from} width={20} inputmode="tel" />
      <div class="hw-actions">
        <Button text="Save" />
        <a href={back}>Cancel</a>
      </div>
    </Form>
  </>
)
