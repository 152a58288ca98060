import type { DateInputItemOptions } from './date-input-item.tsx'
import { DateInputItem, isWrong } from './date-input-item.tsx'
import type { FieldsetOptions } from './fieldset.tsx'
import { Fieldset } from './fieldset.tsx'
import type { ChoiceGroupOptions, FieldOptions } from './form-group.tsx'
import { describe, extra, FormGroup } from './form-group.tsx'
import type { Attributes, Options } from './parts.tsx'
import { classList } from './parts.tsx'

export type DateInputProps = { id: string } & Omit<FieldOptions, 'describedBy'> &
  Options<{
    attributes: Attributes
    classes: string
    day: DateInputItemOptions | false
    disabled: boolean
    fieldset: FieldsetOptions | null
    formGroup: ChoiceGroupOptions
    items: readonly (DateInputItemOptions | false | null | undefined)[]
    month: DateInputItemOptions | false
    namePrefix: string
    values: Readonly<Record<string, string | number | undefined>>
    year: DateInputItemOptions | false
  }>

export const DateInput = (props: DateInputProps) => {
  const { fieldset, values } = props
  const day = props.day ?? { name: 'day', value: values?.day, width: 2 }
  const month = props.month ?? { name: 'month', value: values?.month, width: 2 }
  const year = props.year ?? { name: 'year', value: values?.year, width: 4 }
  const items = props.items?.length ? props.items : [day, month, year]
  const { describedBy, wrong, words } = describe(props.id, { ...props, describedBy: fieldset?.describedBy })
  const anyWrong = items.some(isWrong)
  const inner = (
    <>
      {words}
      <div class={classList('nhsuk-date-input', props.classes)} id={props.id} {...props.attributes}>
        {extra(props.formGroup?.beforeInputs)}
        {items.map(
          (item) =>
            item && (
              <DateInputItem
                date={props}
                known={{ day, month, year }}
                item={item}
                markAll={wrong && !anyWrong}
              />
            ),
        )}
        {extra(props.formGroup?.afterInputs)}
      </div>
    </>
  )
  // JAWS does not read the description of a fieldset of text inputs unless its role is group.
  return (
    <FormGroup group={props.formGroup} wrong={wrong || anyWrong}>
      {fieldset ? (
        <Fieldset {...fieldset} role={fieldset.role ?? 'group'} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
