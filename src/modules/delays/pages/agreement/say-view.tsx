import { ChoiceField, type Filled, LongTextField, SelectField } from '../../../../ui/index.ts'
import { awaitsList } from '../../../discharge/index.ts'
import type { KnownNights } from '../../actions/about-nights.ts'
import { councilsOfNight } from '../../rules/agreement-turn.ts'
import { nightsCount, nightsWords, otherSide } from '../../rules/agreement-words.ts'
import { type MonthPlace, monthAddress, type Saying } from './addresses.ts'
import { FormFrame } from './form-frame.tsx'
import type { AboutHere } from './month-route.tsx'
import { saysSentence } from './whose.ts'

type Props = {
  place: MonthPlace
  as: Saying
  about: AboutHere
  known: KnownNights
  locked: boolean
  from: Filled
  meeting: boolean
}

const titles: Record<Saying, string> = {
  whose: 'Whose are these nights?',
  split: 'Split these nights',
  reply: 'Reply to the other side',
  leave: 'Leave it disputed',
}
const buttons: Record<Saying, string> = {
  whose: 'Say so',
  split: 'Split them',
  reply: 'Reply',
  leave: 'Leave it disputed',
}

/** One form for all that is said with words: whose, split, reply, leave. */
export const SayView = (props: Props) => {
  const { place, as, about, known, locked, from, meeting } = props
  const person = known.all.people.get(known.stay.personId)
  const { from: first, to: last } = about.nights
  return (
    <FormFrame
      title={titles[as]}
      note={`${person ? `${person.givenName} ${person.familyName}: ` : ''}${nightsWords(first, last)}, ${nightsCount(known.nights.length)}`}
      action={`/delays/${place.month}/${place.organisationId}/say`}
      button={buttons[as]}
      back={monthAddress(place, { stay: about.stayId, meeting: meeting ? '1' : undefined })}
      from={from}
      carried={{
        stay: about.stayId,
        from: first.toString(),
        to: last.toString(),
        as,
        meeting: meeting ? '1' : '',
      }}
      before={<WhatIsSaid known={known} />}
    >
      {as === 'whose' && <Whose name="whose" label="Whose are they?" from={from} focus />}
      {as === 'split' && <SplitFields {...props} />}
      {(as === 'whose' || as === 'split') && <OrganisationAndReason known={known} from={from} />}
      <LongTextField
        name="words"
        label={as === 'leave' ? 'What the dispute is, for the record' : 'Why'}
        hint={
          as === 'whose'
            ? 'Needed where the other side says otherwise. They read it.'
            : 'The other side reads it.'
        }
        rows={3}
        from={from}
        attributes={as === 'reply' || as === 'leave' ? firstField(from) : undefined}
      />
      {locked && (
        <LongTextField
          name="afterLock"
          label="Why the locked month is corrected"
          hint="The locked figure stays. The organisation of the beds makes a revision, and the return shows both."
          rows={2}
          from={from}
        />
      )}
    </FormFrame>
  )
}

// With mistakes the list of them comes first, also where no script moves the focus to it.
const firstField = ({ errors }: Filled) => (Object.keys(errors).length === 0 ? { autofocus: true } : {})

const WhatIsSaid = ({ known: { nights, side } }: { known: KnownNights }) => {
  const said = new Map(
    nights.flatMap(({ says }) =>
      ([otherSide(side), side] as const).flatMap((one) => {
        const own = says[one]
        return own ? [[own.factId, saysSentence(one, own)] as const] : []
      }),
    ),
  )
  return (
    <>
      {[...said.values()].map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  )
}

const Whose = ({ name, label, from, focus }: { name: string; label: string; from: Filled; focus?: true }) => (
  <ChoiceField
    name={name}
    label={label}
    options={[
      { value: 'NHS', text: 'The NHS’s', ...(focus ? { attributes: firstField(from) } : {}) },
      { value: 'social care', text: 'The council’s' },
      { value: 'both', text: 'Both’s' },
    ]}
    small
    inline
    from={from}
  />
)

const SplitFields = ({ known, from }: Props) => (
  <>
    <SelectField
      name="until"
      label="The last night of the first part"
      options={[
        { value: '', text: 'Choose' },
        ...known.nights
          .slice(0, -1)
          .map(({ date }) => ({ value: date.toString(), text: nightsWords(date, date) })),
      ]}
      from={from}
      attributes={firstField(from)}
    />
    <Whose name="whose" label="Whose are the nights up to then?" from={from} />
    <Whose name="rest" label="Whose are the nights after it?" from={from} />
  </>
)

// Asked only where it is not plain: several councils, or none that is known.
const OrganisationAndReason = ({ known, from }: { known: KnownNights; from: Filled }) => {
  const { all, nights, side } = known
  const usual = new Set(nights.flatMap((night) => councilsOfNight(night, all.councils)))
  const councils = [...all.organisations.values()].filter(
    ({ kind, endedAt }) => kind === 'council' && !endedAt,
  )
  return (
    <>
      {side === 'NHS' && usual.size !== 1 && (
        <SelectField
          name="organisationId"
          label="If the council’s, which one?"
          hint="It can open the record from then on, so that it can answer."
          options={[
            { value: '', text: usual.size === 0 ? 'Not known' : 'As recorded' },
            ...councils.map((one) => ({ value: one.organisationId, text: one.name })),
          ]}
          from={from}
        />
      )}
      <SelectField
        name="awaits"
        label="What was waited for"
        options={[
          { value: '', text: 'As counted' },
          ...awaitsList.map(({ code, plain }) => ({ value: code, text: plain })),
        ]}
        from={from}
      />
    </>
  )
}
