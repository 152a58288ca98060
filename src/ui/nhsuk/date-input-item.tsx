import type { DateInputProps } from './date-input.tsx'
import type { InputProps } from './input.tsx'
import { Input } from './input.tsx'
import type { LabelOptions } from './label.tsx'
import type { Options } from './parts.tsx'
import { asPart, classList } from './parts.tsx'

export type DateInputItemOptions = Options<
  Omit<InputProps, 'errorMessage' | 'hint' | 'formGroup' | 'inputWrapper'> & { error: boolean }
>

type Item = DateInputItemOptions | false | null | undefined
type Known = Record<'day' | 'month' | 'year', DateInputItemOptions | false>
type Props = { date: DateInputProps; known: Known; item: DateInputItemOptions; markAll: boolean }

const errorClass = 'nhsuk-input--error'

export const isWrong = (item: Item): boolean =>
  Boolean(item && (item.error || item.classes?.includes(errorClass)))

export const DateInputItem = ({ date, known, item, markAll }: Props) => {
  const which = (['day', 'month', 'year'] as const).find((unit) => isUnit(unit, item, known))
  const unit = which && known[which]
  const name = item.name ?? which ?? ''
  const value = item.value ?? (unit ? unit.value : undefined) ?? date.values?.[name]
  const label = asPart<LabelOptions>(item.label)
  const markedByClass = item.classes?.includes(errorClass)
  return (
    <div class="nhsuk-date-input__item">
      <Input
        label={{
          ...label,
          text: label.text ?? capitalised(name),
          classes: classList('nhsuk-date-input__label', label.classes),
        }}
        errorMessage={!markedByClass && (isWrong(item) || (item.error !== false && markAll))}
        id={item.id || `${date.id}-${name}`}
        name={date.namePrefix ? `${date.namePrefix}[${name}]` : name}
        value={value}
        type={item.type || 'text'}
        prefix={item.prefix}
        suffix={item.suffix}
        width={item.width ?? (which === 'year' ? 4 : 2)}
        inputmode={item.inputmode || 'numeric'}
        spellcheck={item.spellcheck}
        autocomplete={item.autocomplete}
        autocapitalize={item.autocapitalize}
        pattern={item.pattern}
        disabled={item.disabled ?? date.disabled}
        describedBy={item.describedBy}
        classes={classList('nhsuk-date-input__input', item.classes)}
        attributes={item.attributes}
      />
    </div>
  )
}

const isUnit = (unit: keyof Known, item: DateInputItemOptions, known: Known): boolean => {
  const one = known[unit]
  return (
    item === one || (Boolean(item.name) && (item.name === unit || (one !== false && item.name === one.name)))
  )
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
