import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  ChoiceField,
  DateField,
  LongTextField,
  SelectField,
  TextField,
  TickField,
} from '../../../../ui/index.ts'
import { giveAssessmentNotice, giveDischargeNotice } from '../../actions/notices/give-notice.ts'
import { councilKindOf } from '../../rules/notices/payment.ts'
import { addresseeOf, careKinds, isCareKind } from '../../rules/notices/who-gets-one.ts'
import { type Known, noticeFormPage } from './form-page.tsx'
import { ContactFields, GivenFields, optionsOf } from './form-parts.tsx'
import type { Fields } from './read-fields.ts'

const livesChoices = {
  England: 'In England',
  'no settled place': 'In no settled place',
  'outside England': 'Outside England',
  'not recorded': 'Not recorded',
}
const chcChoices = {
  'not needed': 'Considered: not needed',
  needed: 'Considered: needed',
  'not considered': 'Not considered',
}
const objectionChoices = {
  nobody: 'Nobody objected',
  'the person': 'The person objected',
  'a carer': 'A carer objected',
}
const consultedChoices = { 'the person': 'The person', 'the person and a carer': 'The person and a carer' }
const keys = <T extends string>(of: Record<T, string>) => Object.keys(of) as T[]

const incomplete = (
  <p class="hw-second">
    Record what the notice said, as it was given. What it did not say is kept as missing and shown by name.
  </p>
)

/**
 * Which council the notice should go to, as far as it is recorded. In whose area a hospital is, is not: where the place has
 * one council it can only be that one.
 */
function addresseeWords({ stay, councils }: Known): string {
  const residence = councils.find(({ organisationId }) => organisationId === stay.councilId) ?? null
  const { council } = addresseeOf(residence, councils.length === 1 ? councils[0]! : null)
  const rule = 'Where they ordinarily live; with no settled place, where the hospital is'
  return council
    ? `${rule}. ${residence ? 'Recorded as living there' : 'With no settled place'}: ${council.name}`
    : rule
}

export const assessmentFormPage = noticeFormPage({
  at: 'assessment',
  title: 'Record an assessment notice',
  button: 'Record the notice',
  said: 'Assessment notice recorded.',
  notYet: ({ stay, councils }) =>
    stay.cases.some(({ assessment }) => !assessment.withdrawn)
      ? 'An assessment notice stands already. Withdraw it before another is given'
      : councils.length === 0
        ? 'This place has no council. An administrator can add one under Organisations'
        : null,
  before: () => incomplete,
  prefilled: ({ stay, councils }) => {
    const council = councils.find(({ organisationId }) => organisationId === stay.councilId)
    return {
      hospital: stay.site,
      labelled: 'yes',
      inWriting: 'yes',
      care: 'acute',
      ...(council
        ? { council: council.organisationId, lives: 'England', councilKind: councilKindOf(council.name) }
        : {}),
    }
  },
  fields: (known, from) => (
    <>
      <GivenFields from={from} hint="After 2 pm it counts as given the next day" />
      <SelectField
        name="council"
        label="Council it went to"
        hint={addresseeWords(known)}
        options={[
          { value: '', text: 'Choose' },
          ...known.councils.map((one) => ({ value: one.organisationId, text: one.name })),
        ]}
        from={from}
      />
      <ChoiceField
        name="councilKind"
        label="What kind of council is it?"
        options={[
          { value: 'London', text: 'A London borough, or the City of London: £155 a day' },
          { value: 'other', text: 'Any other council: £130 a day' },
        ]}
        from={from}
      />
      <ChoiceField
        name="lives"
        label="Where do they ordinarily live?"
        options={optionsOf(livesChoices)}
        from={from}
      />
      <ChoiceField
        name="care"
        label="What care were they having?"
        options={optionsOf(careKinds)}
        from={from}
      />
      <TextField name="hospital" label="Hospital named in it" from={from} />
      <TickField name="beforeAdmission" label="It was given before they came in" from={from} />
      <DateField name="expectedAdmission" label="Expected day of admission, if before" from={from} />
      <DateField name="likelyDischarge" label="Likely day of discharge, if it was known" from={from} />
      <ChoiceField
        name="consulted"
        label="Who was consulted, as it says?"
        options={optionsOf(consultedChoices)}
        from={from}
      />
      <ChoiceField
        name="continuingHealthcare"
        label="NHS continuing healthcare, as it says"
        options={optionsOf(chcChoices)}
        from={from}
      />
      <ChoiceField
        name="objection"
        label="Did anyone object, as it says?"
        options={optionsOf(objectionChoices)}
        from={from}
      />
      <ContactFields from={from} />
      <TickField name="labelled" label="It calls itself an assessment notice" from={from} />
      <TickField name="inWriting" label="It was in writing" from={from} />
      {known.stay.person.nhsNumber === null && <NoNumber />}
    </>
  ),
  send: (read, known, asked, about) => {
    const given = read.moment('given', 'Enter the day it was given')
    const council = known.councils.find(({ organisationId }) => organisationId === asked.form.council)
    if (!council) read.errors.council = 'Choose the council it went to'
    const councilKind = read.one(
      'councilKind',
      ['London', 'other'],
      'Choose the kind of council: it decides the rate',
    )
    const lives = read.one('lives', keys(livesChoices), 'Choose where they ordinarily live')
    const care = asked.form.care ?? ''
    if (!isCareKind(care)) read.errors.care = 'Choose the care they were having'
    const beforeAdmission = read.ticked('beforeAdmission')
    const notice = {
      ...common(read),
      labelled: read.ticked('labelled'),
      beforeAdmission,
      expectedAdmission: read.date('expectedAdmission')?.toString() ?? null,
      likelyDischarge: read.date('likelyDischarge')?.toString() ?? null,
      consulted: read.one('consulted', keys(consultedChoices)),
      continuingHealthcare: read.one('continuingHealthcare', keys(chcChoices)),
      objection: read.one('objection', keys(objectionChoices)),
    }
    if (!read.good || !given || !council || !councilKind || !lives || !isCareKind(care)) return null
    return giveAssessmentNotice(asked.tx, {
      ...about,
      given,
      notice: {
        ...notice,
        organisationId: council.organisationId,
        council: council.name,
        councilKind,
        lives,
        care,
      },
    })
  },
})

const standingCase = ({ stay }: Known) => stay.cases.findLast(({ assessment }) => !assessment.withdrawn)

export const dischargeFormPage = noticeFormPage({
  at: 'discharge',
  title: 'Record a discharge notice',
  button: 'Record the notice',
  said: 'Discharge notice recorded.',
  notYet: (known) =>
    standingCase(known)
      ? null
      : 'No assessment notice stands. Record that first: a discharge notice follows it',
  before: () => incomplete,
  prefilled: (known) => {
    const last = standingCase(known)?.assessment.fact
    const contact = last?.detail.contact
    return {
      hospital: known.stay.site,
      inWriting: 'yes',
      contactName: contact?.name ?? '',
      contactPhone: contact?.phone ?? '',
      contactEmail: contact?.email ?? '',
      ...dateBoxes('given', last ? dateOf(last.happenedAt) : null),
    }
  },
  fields: ({ stay }, from) => (
    <>
      <GivenFields
        from={from}
        hint="At least one day before the day proposed; after 2 pm it counts as given the next day"
      />
      <DateField name="proposed" label="Day proposed for discharge" from={from} />
      <TextField name="hospital" label="Hospital named in it" from={from} />
      <TickField
        name="consultedCouncil"
        label="The council was consulted first on what the NHS will do"
        from={from}
      />
      <TickField
        name="told"
        label="It says the person, and a carer where there is one, was told the day"
        from={from}
      />
      <TickField
        name="paragraph"
        label="It says it is given under paragraph 2(1)(b) of Schedule 3"
        from={from}
      />
      <LongTextField
        name="nhsServices"
        label="NHS services after discharge, as it says"
        hint="Write “none” where it says there are none; leave empty where it does not say"
        rows={3}
        from={from}
      />
      <ContactFields from={from} />
      <TickField name="inWriting" label="It was in writing" from={from} />
      {stay.person.nhsNumber === null && <NoNumber />}
    </>
  ),
  send: (read, known, asked, about) => {
    const given = read.moment('given', 'Enter the day it was given')
    const notice = {
      ...common(read),
      assessmentFactId: standingCase(known)!.assessment.fact.factId,
      proposed: read.date('proposed')?.toString() ?? null,
      consultedCouncil: read.ticked('consultedCouncil'),
      told: read.ticked('told'),
      paragraph: read.ticked('paragraph'),
      nhsServices: read.words('nhsServices', 2000),
    }
    return read.good && given ? giveDischargeNotice(asked.tx, { ...about, given, notice }) : null
  },
})

const common = (read: Fields) => ({
  inWriting: read.ticked('inWriting'),
  hospital: read.words('hospital'),
  contact: {
    name: read.words('contactName'),
    phone: read.words('contactPhone'),
    email: read.words('contactEmail'),
  },
})

const NoNumber = () => (
  <p>Their NHS number is not recorded, so the notice is incomplete. Record it on their person page first.</p>
)
