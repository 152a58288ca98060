import type { FieldOptions, FormGroupOptions } from './form-group.tsx'
import { describe, extra, FormGroup, LabelFor } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import type { Attributes, Holder, Options } from './parts.tsx'
import { classList } from './parts.tsx'

export type SelectItem = Options<{
  attributes: Attributes
  disabled: boolean
  divider: boolean
  selected: boolean
  text: string
  value: string | number
}>

export type SelectProps = { name: string } & FieldOptions &
  Options<{
    attributes: Attributes
    classes: string
    disabled: boolean
    formGroup: FormGroupOptions
    id: string
    inputWrapper: Holder
    items: readonly (SelectItem | false | null | undefined)[]
    label: string | LabelOptions
    value: string | number
  }>

export const Select = (props: SelectProps) => {
  const id = props.id || props.name
  const { describedBy, wrong, words } = describe(id, props)
  const before = extra(props.formGroup?.beforeInput)
  const after = extra(props.formGroup?.afterInput)
  const wrapper = props.inputWrapper
  const select = (
    <select
      class={classList('nhsuk-select', wrong && 'nhsuk-select--error', props.classes)}
      id={id}
      name={props.name}
      disabled={props.disabled}
      aria-describedby={describedBy}
      {...props.attributes}
    >
      {props.items?.map((item) => item && <SelectOption item={item} chosen={props.value} />)}
    </select>
  )
  return (
    <FormGroup group={props.formGroup} wrong={wrong}>
      <LabelFor label={props.label} id={id} />
      {words}
      {before || after || wrapper?.classes || wrapper?.attributes ? (
        <div class={classList('nhsuk-input-wrapper', wrapper?.classes)} {...wrapper?.attributes}>
          {before}
          {select}
          {after}
        </div>
      ) : (
        select
      )}
    </FormGroup>
  )
}

const SelectOption = ({ item, chosen }: { item: SelectItem; chosen: string | number | undefined }) => {
  if (item.divider) return <hr />
  const isChosen = Boolean(chosen) && String(item.value ?? item.text) === String(chosen)
  return (
    <option
      value={item.value}
      selected={item.selected || (isChosen && item.selected !== false)}
      disabled={item.disabled}
      {...item.attributes}
    >
      {item.text}
    </option>
  )
}
