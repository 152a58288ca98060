import {
  ChoiceField,
  DateField,
  type Filled,
  LongTextField,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import type { MeasureChoices } from '../../queries/measure-names.ts'
import { isPartKind, type PartKind, partKind } from '../../rules/content.ts'
import type { Field } from '../../rules/fields.ts'
import { titleOf } from '../../rules/part-words.ts'
import { type Plan, partsOf } from '../../rules/plan.ts'

type Props = { kind: PartKind; plan: Plan; from: Filled; choices: MeasureChoices }

/** The fields of one kind, as boxes; what may be blank in a draft and not when it is signed says so. */
export const PartFields = ({ kind, plan, from, choices }: Props) => (
  <>
    {Object.entries(partKind(kind).fields).map(([name, field]) => (
      <OneField name={name} field={field} plan={plan} from={from} choices={choices} />
    ))}
  </>
)

type OneProps = Omit<Props, 'kind'> & { name: string; field: Field }

const OneField = ({ name, field, plan, from, choices }: OneProps) => {
  const shared = { name, from, label: field.label, ...hintOf(field) }
  switch (field.kind) {
    case 'words':
      return <LongTextField {...shared} rows={3} />
    case 'date':
      return <DateField {...shared} />
    case 'yes':
      return (
        <ChoiceField
          {...shared}
          inline
          small
          options={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
      )
    case 'choice':
      return <SelectField {...shared} options={options(Object.entries(field.choices ?? {}))} />
    case 'ref':
      return <SelectField {...shared} options={options(refs(plan, field.to))} />
    case 'measure':
      return <MeasureFields name={name} field={field} plan={plan} from={from} choices={choices} />
    case 'pounds':
      return <TextField {...shared} prefix="£" width={10} inputmode="decimal" />
    case 'number':
      return <TextField {...shared} width={10} />
    case 'due':
      return <TextField {...shared} width={20} />
    case 'organisation':
    case 'address':
    case 'text':
      return <TextField {...shared} />
  }
}

const MeasureFields = ({ name, field, from, choices }: OneProps) => (
  <>
    <SelectField
      name={name}
      from={from}
      label={field.label}
      options={options([
        ...pairs(choices.measures),
        ...unknown(from.typed[name], choices.measures, 'not in the register'),
      ])}
    />
    <SelectField
      name={`${name}-slice`}
      from={from}
      label="Of the whole place, or of which part"
      options={[
        { value: '', text: 'The whole place' },
        ...[
          ...pairs(choices.slices),
          ...unknown(from.typed[`${name}-slice`], choices.slices, 'as the file has it'),
        ].map(([value, text]) => ({ value, text })),
      ]}
    />
    <SelectField
      name={`${name}-step`}
      from={from}
      label="Counted by"
      options={options(['day', 'week', 'month', 'quarter'].map((step) => [step, step]))}
    />
  </>
)

const pairs = (named: readonly { key: string; name: string }[]): [string, string][] =>
  named.map(({ key, name }) => [key, name])

/** What the lists do not know is kept as it is. */
const unknown = (
  typed: string | undefined,
  known: readonly { key: string }[],
  why: string,
): [string, string][] =>
  typed && !known.some(({ key }) => key === typed) ? [[typed, `${typed} (${why})`]] : []

const refs = (plan: Plan, to: string | undefined): [string, string][] =>
  to && isPartKind(to) ? partsOf(plan, to).map((part) => [part.ref, `${part.ref}: ${titleOf(part, 70)}`]) : []

const options = (pairs: readonly (readonly [string, string])[]) => [
  { value: '', text: 'Not set' },
  ...pairs.map(([value, text]) => ({ value, text })),
]

const hintOf = ({ ask, hint }: Field) => {
  const must = ask === 'to sign' ? 'May be blank in a draft; must be filled in before anybody signs.' : null
  const words = [hint, must].filter(Boolean).join('. ').replace('..', '.')
  return words ? { hint: words } : {}
}
