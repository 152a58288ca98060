import { standing } from '../../../../platform/facts.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  ChoiceField,
  DateField,
  LongTextField,
  SelectField,
  TextField,
  TimeField,
} from '../../../../ui/index.ts'
import {
  decideClaim,
  noticeKinds,
  noticesOf,
  recordAnswer,
  recordChange,
  takeBackNotice,
  withdrawNotice,
} from '../../actions/notices/what-followed.ts'
import { assessmentGrounds, byChoice, dischargeGrounds, groundWords } from '../../rules/notices/withdrawal.ts'
import { whatWords } from './fact-words.ts'
import { type Known, noticeFormPage } from './form-page.tsx'
import { GivenFields, optionsOf, WhichAssessment } from './form-parts.tsx'
import { answerWords, days, noticeName, pounds, shortWhen } from './words.ts'

const noNotice = ({ stay }: Known) =>
  stay.cases.length === 0 ? 'There is no notice yet. Record the assessment notice first' : null
const grounds = { ...assessmentGrounds, ...dischargeGrounds, [byChoice]: groundWords(byChoice) }
const standingNotices = ({ stay }: Known) => noticesOf(stay).filter(({ withdrawn }) => !withdrawn)
const noticeOptions = (known: Known) => [
  { value: '', text: 'Choose' },
  ...standingNotices(known).map(({ fact }) => ({
    value: fact.factId,
    text: `${noticeName(fact)} of ${shortWhen(fact.happenedAt)}`,
  })),
]
const chooseNotice = 'Choose the notice'

export const withdrawFormPage = noticeFormPage({
  at: 'withdraw',
  title: 'Withdraw a notice',
  button: 'Record the withdrawal',
  said: 'Withdrawal recorded.',
  notYet: (known) =>
    standingNotices(known).length === 0 ? 'No notice stands, so there is none to withdraw' : null,
  before: () => (
    <p>Days that were liable before the withdrawal stay liable, and so does the day of the withdrawal.</p>
  ),
  prefilled: () => ({}),
  fields: (known, from) => (
    <>
      <SelectField name="notice" label="Which notice?" options={noticeOptions(known)} from={from} />
      <ChoiceField name="ground" label="On which ground?" options={optionsOf(grounds)} from={from} />
      <GivenFields from={from} label="Day it was withdrawn" />
      <LongTextField name="words" label="More, if it helps" rows={3} from={from} />
    </>
  ),
  send: (read, known, asked, about) => {
    const noticeFactId = read.one(
      'notice',
      standingNotices(known).map(({ fact }) => fact.factId),
      chooseNotice,
    )
    const ground = read.one('ground', Object.keys(grounds), 'Choose the ground')
    const given = read.moment('given', 'Enter the day it was withdrawn')
    const words = read.words('words', 2000) ?? undefined
    return read.good && noticeFactId && ground && given
      ? withdrawNotice(asked.tx, { ...about, given, noticeFactId, ground, words })
      : null
  },
})

const says = ['assessed', 'in place', 'refused', 'own arrangements', 'another council'] as const

export const answerFormPage = noticeFormPage({
  at: 'answer',
  title: 'Record what the council answered',
  button: 'Record the answer',
  said: 'Answer recorded.',
  notYet: noNotice,
  prefilled: () => ({}),
  fields: (known, from) => (
    <>
      <WhichAssessment known={known} from={from} />
      <ChoiceField
        name="says"
        label="What did the council say?"
        options={optionsOf(answerWords)}
        from={from}
      />
      <GivenFields from={from} label="Day it said so" />
      <DateField
        name="done"
        label="Day it was done, if that was earlier"
        hint="By 11 am in place, that day is not counted"
        from={from}
      />
      <TimeField name="done-time" label="Time it was done" from={from} />
      <LongTextField name="needs" label="Needs, and which meet the criteria" rows={3} from={from} />
      <LongTextField name="plan" label="How it plans to meet them" rows={3} from={from} />
      <TextField name="responsible" label="The other council, where another is responsible" from={from} />
    </>
  ),
  send: (read, known, asked, about) => {
    const assessmentFactId = read.one(
      'assessment',
      known.stay.cases.map((one) => one.assessment.fact.factId),
      chooseNotice,
    )
    const what = read.one('says', says, 'Choose what the council said')
    const given = read.moment('given', 'Enter the day the council said so')
    const at = read.moment('done') ?? undefined
    const responsible = read.words('responsible')
    if (what === 'another council' && !responsible)
      read.errors.responsible = 'Enter the name of the other council'
    const [needs, plan] = [read.words('needs', 2000), read.words('plan', 2000)]
    if (!read.good || !assessmentFactId || !what || !given) return null
    return recordAnswer(asked.tx, {
      ...about,
      given,
      at,
      assessmentFactId,
      says: what,
      ...(needs ? { needs } : {}),
      ...(plan ? { plan } : {}),
      ...(responsible ? { responsible } : {}),
    })
  },
})

const changes = {
  'bad day': 'They had become worse and could not leave that day',
  'further treatment': 'The hospital decided on further treatment',
  'other cause': 'Something besides the council kept them in hospital at the end of the relevant day',
  ground: 'A notice has to be withdrawn',
} as const

export const changeFormPage = noticeFormPage({
  at: 'change',
  title: 'Record what changed',
  button: 'Record the change',
  said: 'Change recorded.',
  notYet: noNotice,
  prefilled: () => ({}),
  fields: (known, from) => (
    <>
      <ChoiceField name="change" label="What changed?" options={optionsOf(changes)} from={from} />
      <GivenFields from={from} label="Day it happened" />
      <LongTextField name="words" label="In words" rows={3} from={from} />
      <SelectField
        name="notice"
        label="Which notice has to be withdrawn?"
        options={noticeOptions(known)}
        from={from}
      />
      <SelectField
        name="ground"
        label="On which ground?"
        options={[{ value: '', text: 'Choose' }, ...optionsOf({ ...assessmentGrounds, ...dischargeGrounds })]}
        from={from}
      />
    </>
  ),
  send: (read, known, asked, about) => {
    const change = read.one('change', Object.keys(changes) as (keyof typeof changes)[], 'Choose what changed')
    const given = read.moment('given', 'Enter the day it happened')
    const words = read.words('words', 2000) ?? undefined
    const ids = standingNotices(known).map(({ fact }) => fact.factId)
    const asks = change === 'ground'
    const noticeFactId = asks ? read.one('notice', ids, chooseNotice) : null
    const ground = asks
      ? read.one('ground', Object.keys({ ...assessmentGrounds, ...dischargeGrounds }), 'Choose the ground')
      : null
    if (!read.good || !change || !given) return null
    const of = { ...about, given, words }
    if (change === 'bad day') return recordChange(asked.tx, { ...of, change, on: dateOf(given) })
    if (change !== 'ground') return recordChange(asked.tx, { ...of, change })
    return noticeFactId && ground ? recordChange(asked.tx, { ...of, change, noticeFactId, ground }) : null
  },
})

export const claimFormPage = noticeFormPage({
  at: 'claim',
  title: 'Decide whether to claim',
  button: 'Record the decision',
  said: 'Decision recorded.',
  notYet: noNotice,
  before: ({ stay }) => (
    <>
      <p>The hospital may ask the council for payment, and need not (paragraph 4).</p>
      <ul>
        {stay.cases.map((one) => (
          <li>
            {one.assessment.fact.detail.council}: {days(one.liable.length)} liable, {pounds(one.pounds)}
          </li>
        ))}
      </ul>
    </>
  ),
  prefilled: () => ({}),
  fields: (known, from) => (
    <>
      <WhichAssessment known={known} from={from} />
      <ChoiceField
        name="decision"
        label="Does the hospital ask for payment?"
        options={[
          { value: 'claim', text: 'Yes, claim it' },
          { value: 'no claim', text: 'No, do not claim' },
        ]}
        from={from}
      />
      <LongTextField name="words" label="Why, if it helps" rows={3} from={from} />
    </>
  ),
  send: (read, known, asked, about) => {
    const assessmentFactId = read.one(
      'assessment',
      known.stay.cases.map((one) => one.assessment.fact.factId),
      chooseNotice,
    )
    const decision = read.one('decision', ['claim', 'no claim'], 'Choose yes or no')
    const words = read.words('words', 2000) ?? undefined
    return read.good && assessmentFactId && decision
      ? decideClaim(asked.tx, { ...about, assessmentFactId, decision, words })
      : null
  },
})

const takeable = ({ stay }: Known) => standing(stay.facts).filter(({ kind }) => noticeKinds.has(kind))

/** Also where an undo is sent: the fact is then in the address, and the reason is that it was undone. */
export const takeBackFormPage = noticeFormPage({
  at: 'take-back',
  title: 'Take back an entry',
  button: 'Take it back',
  said: 'Taken back.',
  undo: 'none',
  notYet: (known) =>
    takeable(known).length === 0
      ? 'Nothing is recorded about notices, so there is nothing to take back'
      : null,
  before: () => <p>For a slip. To withdraw a notice that was really given, use “Withdraw a notice”.</p>,
  prefilled: () => ({}),
  fields: (known, from) => (
    <>
      <SelectField
        name="entry"
        label="Which entry?"
        options={[
          { value: '', text: 'Choose' },
          ...takeable(known).map((fact) => ({
            value: fact.factId,
            text: `${whatWords(fact)}, ${shortWhen(fact.happenedAt)}`,
          })),
        ]}
        from={from}
      />
      <LongTextField name="reason" label="What was wrong with it?" rows={3} from={from} />
    </>
  ),
  send: (read, known, asked, about) => {
    const undone = asked.query.get('fact')
    const factId =
      undone ??
      read.one(
        'entry',
        takeable(known).map((fact) => fact.factId),
        'Choose the entry',
      )
    const reason = read.words('reason', 2000) ?? (undone ? 'undone' : '')
    return read.good && factId ? takeBackNotice(asked.tx, { ...about, factId, reason }) : null
  },
})
