import type { Filled } from './forms.tsx'
import type { InputProps } from './nhsuk/input.tsx'
import { Input } from './nhsuk/input.tsx'
import type { LabelOptions } from './nhsuk/label.tsx'
import type { Attributes, Content } from './nhsuk/parts.tsx'
import { PasswordInput } from './nhsuk/password-input.tsx'
import type { SelectItem } from './nhsuk/select.tsx'
import { Select } from './nhsuk/select.tsx'
import { Textarea } from './nhsuk/textarea.tsx'

export type FieldProps = {
  name: string
  label: string | LabelOptions
  from: Filled
  hint?: Content
  attributes?: Attributes | undefined
}

/** The field's id is its name, so that the error summary can point at it. */
export const shared = ({ name, label, from, hint, attributes }: FieldProps) => ({
  id: name,
  name,
  label,
  hint: hint === undefined ? undefined : { html: hint },
  errorMessage: from.errors[name],
  attributes,
})

type TextFieldProps = FieldProps & {
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  autocomplete?: string | undefined
  type?: InputProps['type']
  inputmode?: InputProps['inputmode']
}

export const TextField = (props: TextFieldProps) => (
  <Input
    {...shared(props)}
    value={props.from.typed[props.name]}
    width={props.width}
    prefix={props.prefix}
    suffix={props.suffix}
    autocomplete={props.autocomplete ?? 'off'}
    type={props.type}
    inputmode={props.inputmode}
    spellcheck={false}
  />
)

/** Text with a number pad: type=number loses what was typed when it is not a number. */
export const NumberField = (props: Omit<TextFieldProps, 'type' | 'inputmode'>) => (
  <TextField width={4} {...props} inputmode="numeric" />
)

/** A file from somebody's computer; its form says `files`. What was chosen cannot be printed back into it. */
export const FileField = (props: FieldProps) => <Input {...shared(props)} type="file" />

/** 24-hour clock, as text: "08:30". */
export const TimeField = (props: Omit<TextFieldProps, 'type' | 'inputmode' | 'width'>) => (
  <TextField hint="For example, 08:30" {...props} width={5} />
)

export const LongTextField = ({ rows, ...props }: FieldProps & { rows?: number | undefined }) => (
  <Textarea {...shared(props)} value={props.from.typed[props.name]} rows={rows} spellcheck />
)

/** The reason for a change of settings: every choice is kept with it. */
export const WhyField = ({ label = 'Why does this change?', from }: { label?: string; from: Filled }) => (
  <LongTextField name="why" label={label} hint="Shown beside the change." rows={3} from={from} />
)

export const SecretField = (props: FieldProps & { autocomplete?: string | undefined }) => (
  <PasswordInput {...shared(props)} autocomplete={props.autocomplete} />
)

export const SelectField = ({ options, ...props }: FieldProps & { options: readonly SelectItem[] }) => (
  <Select {...shared(props)} items={options} value={props.from.typed[props.name]} />
)
