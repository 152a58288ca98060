import type { FieldOptions, FormGroupOptions } from './form-group.tsx'
import { describe, extra, FormGroup, LabelFor } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import type { Affix, Attributes, Holder, Options } from './parts.tsx'
import { asPart, classList, flag, hasWords, modifier, wordsOf } from './parts.tsx'

export type InputProps = { name: string } & FieldOptions &
  Options<{
    attributes: Attributes
    autocapitalize: 'characters' | 'none' | 'off' | 'on' | 'sentences' | 'words'
    autocomplete: string
    classes: string
    code: boolean
    disabled: boolean
    formGroup: FormGroupOptions
    id: string
    inputmode: 'decimal' | 'email' | 'none' | 'numeric' | 'search' | 'tel' | 'text' | 'url'
    inputWrapper: Holder
    label: string | LabelOptions
    large: boolean
    pattern: string
    placeholder: string
    prefix: string | Affix
    spellcheck: boolean
    suffix: string | Affix
    type: string
    value: string | number | null
    width: number | string
  }>

const widths = [2, 3, 4, 5, 10, 20, 30] as const

export const Input = (props: InputProps) => {
  const { classes, formGroup, inputWrapper } = props
  const id = props.id || props.name
  const { describedBy, wrong, words } = describe(id, props)
  const prefix = asPart<Affix>(props.prefix)
  const suffix = asPart<Affix>(props.suffix)
  const before = extra(formGroup?.beforeInput)
  const after = extra(formGroup?.afterInput)
  const input = <InputElement {...props} id={id} describedBy={describedBy} wrong={wrong} />
  const isWrapped =
    hasWords(prefix) ||
    hasWords(suffix) ||
    before ||
    after ||
    inputWrapper?.classes ||
    inputWrapper?.attributes
  const wrapper = classList(
    'nhsuk-input-wrapper',
    flag('nhsuk-input--large', props.large, classes) && 'nhsuk-input-wrapper--large',
    inputWrapper?.classes,
  )
  return (
    <FormGroup group={formGroup} wrong={wrong}>
      <LabelFor label={props.label} id={id} />
      {words}
      {isWrapped ? (
        <div class={wrapper} {...inputWrapper?.attributes}>
          {before}
          <AffixItem affix={prefix} at="prefix" />
          {input}
          <AffixItem affix={suffix} at="suffix" />
          {after}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

const InputElement = ({ wrong, ...props }: InputProps & { wrong: boolean }) => (
  <input
    class={classList(
      'nhsuk-input',
      flag('nhsuk-input--large', props.large, props.classes),
      flag('nhsuk-input--code', props.code, props.classes),
      wrong && 'nhsuk-input--error',
      modifier('nhsuk-input--width-', props.width, widths, props.classes),
      props.classes,
    )}
    id={props.id}
    name={props.name}
    type={props.type || 'text'}
    spellcheck={props.spellcheck}
    value={props.value ?? undefined}
    disabled={props.disabled}
    aria-describedby={props.describedBy}
    autocomplete={props.autocomplete}
    autocapitalize={props.autocapitalize}
    pattern={props.pattern}
    placeholder={props.placeholder}
    inputmode={props.inputmode}
    {...props.attributes}
  />
)

const AffixItem = ({ affix, at }: { affix: Affix; at: 'prefix' | 'suffix' }) =>
  hasWords(affix) ? (
    <div
      class={classList(`nhsuk-input-wrapper__${at}`, affix.classes)}
      aria-hidden="true"
      {...affix.attributes}
    >
      {wordsOf(affix)}
    </div>
  ) : (
    <></>
  )
