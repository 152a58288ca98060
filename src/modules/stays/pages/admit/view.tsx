import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Button,
  ChoiceField,
  DateField,
  Details,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { showName, showNhsNumber } from '../../../people/index.ts'
import type { OpenPlace } from '../../queries/open-places.ts'
import type { PerhapsSame } from '../../queries/same-person.ts'
import type { Whereabouts } from '../../queries/whereabouts.ts'
import { admissionMethods } from '../../rules/codes.ts'
import { codeOptions, fromMemory } from '../code-options.ts'
import { placeOptions } from '../places.ts'
import { WhenFields } from '../when.tsx'
import { whereWords } from '../where-words.ts'

export type AdmitProps = {
  here: string
  once: string
  back: string
  cancel: string
  from: Filled
  kept: boolean
  places: readonly OpenPlace[]
  wardId: string | null
}

/** One form: who, where, when. */
export const Admit = ({ here, once, back, cancel, from, kept, places, wardId }: AdmitProps) => (
  <>
    <PageHeading title="Admit someone" />
    <ErrorSummaryFor errors={from.errors} />
    {kept && <p role="status">What you typed before is still here.</p>}
    <Form action={here} once={once} draft="admit">
      {back && <input type="hidden" name="back" value={back} />}
      <TextField
        name="nhsNumber"
        label="NHS number"
        hint="10 digits; leave it empty if it is not known yet"
        from={from}
        width={10}
        inputmode="numeric"
      />
      <TextField name="givenName" label="Given name" from={from} width={20} />
      <TextField name="familyName" label="Family name" from={from} width={20} />
      <DateField name="dateOfBirth" label="Date of birth" hint="For example, 3 2 1942" from={from} />
      <SelectField name="place" label="Ward and bed" from={from} options={placeOptions(places, wardId)} />
      <WhenFields name="admittedAt" label="When they came in" from={from} />
      <SelectField
        name="method"
        label="How they came in"
        hint={fromMemory}
        from={from}
        options={[{ value: '', text: 'Choose' }, ...codeOptions(admissionMethods)]}
      />
      <Details
        summary="Hospital number, gender, expected date"
        open={Boolean(from.errors.number || from.errors.gender || from.errors.expectedDate)}
      >
        <TextField name="number" label="The hospital’s number for this stay" from={from} width={20} />
        <SelectField
          name="gender"
          label="Gender"
          from={from}
          options={[
            { value: '', text: 'Not known' },
            ...['female', 'male', 'other'].map((one) => ({
              value: one,
              text: one.charAt(0).toUpperCase() + one.slice(1),
            })),
          ]}
        />
        <DateField name="expectedDate" label="Expected to leave" from={from} />
      </Details>
      <div class="hw-actions">
        <Button text="Admit" />
        <a href={cancel}>Cancel</a>
      </div>
    </Form>
  </>
)

export type SamePersonProps = {
  here: string
  once: string
  typed: Readonly<Record<string, string>>
  error: string | undefined
  same: PerhapsSame
  stays: readonly Whereabouts[]
  now: Instant
}

const unseenWords = {
  number: {
    title: 'This person has a record already',
    words: 'A record with this NHS number and date of birth exists: it will be used, and no second one made.',
  },
  name: {
    title: 'Is this the same person?',
    words: 'A record with exactly this name and date of birth exists with a partner.',
  },
} as const

/** The step between: whoever admits says whether it is somebody known. Of records they may not see, nothing is shown. */
export const SamePerson = ({ here, once, typed, error, same, stays, now }: SamePersonProps) => {
  const likely =
    same.unseen === 'number' ? 'known' : same.seen.find(({ match }) => match.class === 'same')?.found.personId
  const from: Filled = { errors: error ? { same: error } : {}, typed: likely ? { same: likely } : {} }
  const carried = Object.entries(typed).filter(([name]) => name !== 'once' && name !== 'same')
  return (
    <>
      <PageHeading
        title={same.unseen ? unseenWords[same.unseen].title : 'Is this the same person?'}
        note={`You typed: ${typed.givenName} ${typed.familyName}`}
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      {same.unseen && <p>{unseenWords[same.unseen].words}</p>}
      <Form action={here} once={once}>
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {same.unseen === 'number' && same.seen.length === 0 ? (
          <input type="hidden" name="same" value="known" />
        ) : (
          <Choice same={same} from={from} stays={stays} now={now} />
        )}
        <div class="hw-actions">
          <Button text="Go on and admit" />
          <Button text="Change what I typed" variant="secondary" name="change" value="yes" />
        </div>
      </Form>
    </>
  )
}

const Choice = ({
  same,
  from,
  stays,
  now,
}: Pick<SamePersonProps, 'same' | 'stays' | 'now'> & { from: Filled }) => (
  <ChoiceField
    name="same"
    label="Who is it?"
    hint={
      same.mayBeNew
        ? undefined
        : 'This NHS number belongs to a record that is there. If it is someone else, change the number.'
    }
    from={from}
    options={[
      ...same.seen.map(({ found, match }) => {
        const stay = stays.find((one) => one.personId === found.personId)
        const born = found.dateOfBirth
          ? `born ${dateWords(found.dateOfBirth, dateOf(now))}`
          : 'date of birth not known'
        return {
          value: found.personId,
          text: `${showName(found)}, ${born}${found.nhsNumber ? `, NHS number ${showNhsNumber(found.nhsNumber)}` : ''}`,
          hint: `${stay ? `${whereWords(stay, now)}. ` : ''}For: ${match.for.join(', ')}.${match.against.length > 0 ? ` Against: ${match.against.join(', ')}.` : ''}`,
        }
      }),
      ...(same.unseen === 'number'
        ? [{ value: 'known', text: 'Whoever has this NHS number: use that record' }]
        : []),
      ...(same.unseen === 'name'
        ? [{ value: 'known', text: 'Yes, the same person: use the record that is there' }]
        : []),
      ...(same.mayBeNew ? [{ value: 'new', text: 'Someone else: make a new record' }] : []),
    ]}
  />
)
