import type { FieldProps } from './fields.tsx'
import { shared } from './fields.tsx'
import { Checkboxes } from './nhsuk/checkboxes.tsx'
import type { ChoiceItemOptions } from './nhsuk/choice-item.tsx'
import { DateInput } from './nhsuk/date-input.tsx'
import { Radios } from './nhsuk/radios.tsx'

type ChoiceFieldProps = FieldProps & {
  options: readonly ChoiceItemOptions[]
  small?: boolean | undefined
  inline?: boolean | undefined
}

const group = (props: FieldProps) => {
  const { label, ...rest } = shared(props)
  const legend = typeof label === 'string' ? { text: label, size: 's' } : label
  return { ...rest, idPrefix: props.name, fieldset: { legend } }
}

/** One of a few. */
export const ChoiceField = ({ options, small, inline, ...props }: ChoiceFieldProps) => (
  <Radios
    {...group(props)}
    id={undefined}
    items={options}
    small={small}
    inline={inline}
    value={props.from.typed[props.name]}
  />
)

/** Any of a few. What was typed is the values with commas between: "hoist,bariatric". */
export const ChoicesField = ({ options, small, inline, ...props }: ChoiceFieldProps) => (
  <Checkboxes
    {...group(props)}
    id={undefined}
    items={options}
    small={small}
    inline={inline}
    values={props.from.typed[props.name]?.split(',')}
  />
)

/** Yes or no, ticked or not. */
export const TickField = ({ value = 'yes', ...props }: FieldProps & { value?: string }) => {
  const { label, ...rest } = shared(props)
  const words = typeof label === 'string' ? { text: label } : { label }
  return (
    <Checkboxes
      {...rest}
      id={undefined}
      idPrefix={props.name}
      items={[{ value, ...words }]}
      values={[props.from.typed[props.name] ?? '']}
    />
  )
}

const parts = ['day', 'month', 'year'] as const

/**
 * Day, month and year, sent as `<name>-day` and so on. An error is under `name`, or under one part's own name
 * to mark that box alone; `name` itself is the id of the first box, so that the summary can point at it.
 */
export const DateField = (props: FieldProps) => {
  const { typed, errors } = props.from
  const partWrong = parts.find((part) => errors[`${props.name}-${part}`])
  const { fieldset, hint, attributes } = group(props)
  return (
    <DateInput
      id={`${props.name}-date`}
      fieldset={fieldset}
      hint={hint}
      attributes={attributes}
      errorMessage={errors[props.name] ?? (partWrong && errors[`${props.name}-${partWrong}`])}
      items={parts.map((part) => ({
        id: part === 'day' && partWrong !== 'day' ? props.name : `${props.name}-${part}`,
        name: `${props.name}-${part}`,
        label: part.charAt(0).toUpperCase() + part.slice(1),
        width: part === 'year' ? 4 : 2,
        value: typed[`${props.name}-${part}`],
        error: partWrong ? part === partWrong : undefined,
        autocomplete: 'off',
      }))}
    />
  )
}
