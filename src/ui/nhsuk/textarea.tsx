import type { FieldOptions, FormGroupOptions } from './form-group.tsx'
import { describe, extra, FormGroup, LabelFor } from './form-group.tsx'
import type { LabelOptions } from './label.tsx'
import type { Attributes, Options } from './parts.tsx'
import { classList } from './parts.tsx'

export type TextareaProps = { name: string } & FieldOptions &
  Options<{
    attributes: Attributes
    autocomplete: string
    classes: string
    disabled: boolean
    formGroup: FormGroupOptions
    id: string
    label: string | LabelOptions
    rows: number
    spellcheck: boolean
    value: string
  }>

export const Textarea = (props: TextareaProps) => {
  const id = props.id || props.name
  const { describedBy, wrong, words } = describe(id, props)
  return (
    <FormGroup group={props.formGroup} wrong={wrong}>
      <LabelFor label={props.label} id={id} />
      {words}
      {extra(props.formGroup?.beforeInput)}
      <textarea
        class={classList('nhsuk-textarea', wrong && 'nhsuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {extra(props.formGroup?.afterInput)}
    </FormGroup>
  )
}
