import type { ChoiceItemOptions } from './choice-item.tsx'
import { ChoiceItem } from './choice-item.tsx'
import type { FieldsetOptions } from './fieldset.tsx'
import { Fieldset } from './fieldset.tsx'
import type { ChoiceGroupOptions, FieldOptions } from './form-group.tsx'
import { describe, extra, FormGroup } from './form-group.tsx'
import type { Attributes, Options } from './parts.tsx'
import { classList, flag } from './parts.tsx'

export type ChoicesProps = { name: string } & FieldOptions &
  Options<{
    attributes: Attributes
    classes: string
    disabled: boolean
    fieldset: FieldsetOptions | null
    formGroup: ChoiceGroupOptions
    id: string
    idPrefix: string
    inline: boolean
    items: readonly (ChoiceItemOptions | false | null | undefined)[]
    small: boolean
  }>

type Kind = { kind: 'checkboxes' | 'radios'; chosen: readonly (string | number)[] | undefined }

/** Checkboxes and radios differ in a few attributes only. */
export const Choices = ({ kind, chosen, ...props }: ChoicesProps & Kind) => {
  const { classes, fieldset } = props
  const block = `nhsuk-${kind}`
  const idPrefix = props.idPrefix || props.name
  const { describedBy, wrong, words } = describe(idPrefix, {
    ...props,
    describedBy: fieldset?.describedBy || props.describedBy,
  })
  const group = { kind, chosen, idPrefix, name: props.name, disabled: props.disabled }
  const inner = (
    <>
      {words}
      <div
        class={classList(
          block,
          flag(`${block}--small`, props.small, classes),
          flag(`${block}--inline`, props.inline, classes),
          classes,
        )}
        id={props.id}
        data-module={block}
        {...props.attributes}
      >
        {extra(props.formGroup?.beforeInputs)}
        {props.items?.map(
          (item, index) =>
            item && (
              <ChoiceItem
                group={group}
                item={item}
                number={index + 1}
                describedBy={kind === 'checkboxes' && !fieldset ? describedBy : undefined}
              />
            ),
        )}
        {extra(props.formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup group={props.formGroup} wrong={wrong}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
