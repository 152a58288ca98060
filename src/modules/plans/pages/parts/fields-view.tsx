import {
  ChoiceField,
  DateField,
  type Filled,
  LongTextField,
  SelectField,
  TextField,
} from '../../../../ui/index.ts'
import { isPartKind, type PartKind, partKind } from '../../rules/content.ts'
import type { Field } from '../../rules/fields.ts'
import { cuts } from '../../rules/measure-ref.ts'
import { titleOf } from '../../rules/part-words.ts'
import { type Plan, partsOf } from '../../rules/plan.ts'

export type MeasureOption = { key: string; name: string }
type Props = { kind: PartKind; plan: Plan; from: Filled; measures: readonly MeasureOption[] }

/** The fields of one kind, as boxes; what may be blank in a draft and not when it is signed says so. */
export const PartFields = ({ kind, plan, from, measures }: Props) => (
  <>
    {Object.entries(partKind(kind).fields).map(([name, field]) => (
      <OneField name={name} field={field} plan={plan} from={from} measures={measures} />
    ))}
  </>
)

type OneProps = Omit<Props, 'kind'> & { name: string; field: Field }

const OneField = ({ name, field, plan, from, measures }: OneProps) => {
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
      return <MeasureFields name={name} field={field} plan={plan} from={from} measures={measures} />
    case 'pounds':
      return <TextField {...shared} prefix="£" width={10} inputmode="decimal" />
    case 'number':
      return <TextField {...shared} width={10} />
    case 'due':
      return <TextField {...shared} width={20} />
    case 'organisation':
    case 'text':
      return <TextField {...shared} />
  }
}

const MeasureFields = ({ name, field, from, measures }: OneProps) => (
  <>
    <SelectField
      name={name}
      from={from}
      label={field.label}
      options={options([
        ...measures.map(({ key, name: words }): [string, string] => [key, words]),
        ...unknown(from.typed[name], measures),
      ])}
    />
    <SelectField
      name={`${name}-by`}
      from={from}
      label="Of one part of the place only: which sort"
      options={options(cuts.map((cut) => [cut, cut]))}
    />
    <TextField name={`${name}-of`} from={from} label="Which one" hint="As the measure’s own page names it" />
    <SelectField
      name={`${name}-step`}
      from={from}
      label="Counted by"
      options={options([
        ['day', 'day'],
        ['week', 'week'],
        ['month', 'month'],
        ['quarter', 'quarter'],
      ])}
    />
  </>
)

/** A measure the register does not know is kept as it is. */
const unknown = (typed: string | undefined, measures: readonly MeasureOption[]): [string, string][] =>
  typed && !measures.some(({ key }) => key === typed) ? [[typed, `${typed} (not in the register)`]] : []

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
