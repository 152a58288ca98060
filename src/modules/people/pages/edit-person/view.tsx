import type { LocalDate } from '../../../../platform/time.ts'
import type { Column, Filled } from '../../../../ui/index.ts'
import {
  Button,
  DateField,
  ErrorSummaryFor,
  Form,
  LongTextField,
  PageHeading,
  SelectField,
  StateBox,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import { fundings, genders } from '../../rules/person.ts'
import { detailWords, fieldWords } from '../person-words.ts'
import { type Clash, namesOfFields } from './form.ts'

export type EditProps = {
  here: string
  once: string
  draft: string
  seen: string
  was: string
  back: string
  from: Filled
  kept: boolean
  councils: ReadonlyMap<string, string>
  today: LocalDate
  clash?: (Clash & { who: string; ago: string }) | undefined
}

export const EditPerson = (props: EditProps) => (
  <>
    <PageHeading
      title="Change this person’s details"
      below
      note="What it said before is kept, with who changed it and when."
    />
    {props.clash && <ClashBox {...props} clash={props.clash} />}
    <ErrorSummaryFor errors={props.from.errors} />
    {props.kept && <p role="status">What you typed before is still here.</p>}
    <Form action={props.here} once={props.once} draft={props.draft}>
      <input type="hidden" name="seen" value={props.seen} />
      <input type="hidden" name="was" value={props.was} />
      <Fields {...props} />
      <div class="hw-actions">
        <Button text={props.clash?.both.length ? 'Use mine' : 'Save details'} />
        <a href={props.back}>{props.clash?.both.length ? 'Keep what it says now' : 'Cancel'}</a>
      </div>
    </Form>
  </>
)

const options = (none: string, list: readonly string[]) => [
  { value: '', text: none },
  ...list.map((one) => ({ value: one, text: one.charAt(0).toUpperCase() + one.slice(1) })),
]

const Fields = ({ from, councils }: EditProps) => (
  <>
    <TextField name="givenName" label={fieldWords.givenName} from={from} width={20} />
    <TextField name="familyName" label={fieldWords.familyName} from={from} width={20} />
    <TextField name="knownAs" label={fieldWords.knownAs} from={from} width={20} />
    <DateField name="dateOfBirth" label={fieldWords.dateOfBirth} hint="For example, 3 2 1942" from={from} />
    <TextField
      name="nhsNumber"
      label={fieldWords.nhsNumber}
      hint="10 digits, like 999 123 4551"
      from={from}
      width={10}
      inputmode="numeric"
    />
    <SelectField
      name="gender"
      label={fieldWords.gender}
      from={from}
      options={options('Not known', genders)}
    />
    <LongTextField name="address" label={fieldWords.address} rows={3} from={from} />
    <TextField name="postcode" label={fieldWords.postcode} from={from} width={10} />
    <TextField name="phone" label={fieldWords.phone} from={from} width={20} inputmode="tel" />
    <TextField name="gpPractice" label={fieldWords.gpPractice} from={from} />
    <SelectField
      name="authorityId"
      label={fieldWords.authorityId}
      hint="The council where they usually live (ordinary residence)"
      from={from}
      options={[{ value: '', text: 'Not known' }, ...[...councils].map(([value, text]) => ({ value, text }))]}
    />
    <SelectField
      name="funding"
      label={fieldWords.funding}
      from={from}
      options={options('Not asked', fundings)}
    />
    <LongTextField
      name="communicationNeeds"
      label={fieldWords.communicationNeeds}
      hint="Hearing, sight, language, an interpreter"
      rows={3}
      from={from}
    />
    <LongTextField
      name="preferences"
      label={fieldWords.preferences}
      hint="In their own words where you can"
      rows={3}
      from={from}
    />
    <DateField name="diedOn" label={`${fieldWords.diedOn}, if they have died`} from={from} />
  </>
)

const ClashBox = ({ clash, councils, today }: EditProps & { clash: NonNullable<EditProps['clash']> }) => {
  const words = (field: Clash['both'][number]['field'], text: string | null) =>
    detailWords(field, text, today, councils)
  const columns: Column<Clash['both'][number]>[] = [
    { name: 'field', head: 'Detail', rowHead: true, cell: ({ field }) => fieldWords[field] },
    { name: 'now', head: 'It says now', cell: ({ field, now }) => words(field, now) },
    { name: 'mine', head: 'You typed', cell: ({ field, mine }) => <strong>{words(field, mine)}</strong> },
  ]
  return (
    <>
      <StateBox kind="clash" title={`${clash.who} changed these details ${clash.ago}.`}>
        {clash.theirs.length > 0 && `Their change of ${namesOfFields(clash.theirs)} is in the form below. `}
        {clash.both.length > 0
          ? 'You both changed what follows. Nothing of yours is saved yet.'
          : 'You did not change the same thing. Save again to keep both.'}
      </StateBox>
      {clash.both.length > 0 && <Table caption="What you both changed" columns={columns} rows={clash.both} />}
    </>
  )
}
