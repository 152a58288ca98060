import type { HintOptions } from './hint.tsx'
import { Hint } from './hint.tsx'
import type { LabelOptions } from './label.tsx'
import { Label } from './label.tsx'
import type { Attributes, Content, Options, Words } from './parts.tsx'
import { asPart, classList, hasWords } from './parts.tsx'

export type ChoiceItemOptions = Words &
  Options<{
    attributes: Attributes
    behaviour: string
    behaviourGroup: string
    checked: boolean
    classes: string
    conditional: Options<{ html: Content }>
    disabled: boolean
    divider: string
    /** @deprecated nhsuk keeps these two until version 11; use behaviour and behaviourGroup. */
    exclusive: boolean
    exclusiveGroup: string
    hint: string | HintOptions
    id: string
    label: string | LabelOptions
    name: string
    value: string | number
  }>

export type ChoiceGroup = {
  kind: 'checkboxes' | 'radios'
  chosen: readonly (string | number)[] | undefined
  disabled: boolean | undefined
  idPrefix: string
  name: string
}

type Props = { group: ChoiceGroup; item: ChoiceItemOptions; number: number; describedBy: string | undefined }

export const ChoiceItem = ({ group, item, number, describedBy }: Props) => {
  const block = `nhsuk-${group.kind}`
  const unsupported = item.behaviour === 'inclusive' && 'nhsuk-u-frontend-not-supported-hidden'
  if (item.divider) return <div class={classList(`${block}__divider`, unsupported)}>{item.divider}</div>
  const id = item.id || `${group.idPrefix}${number > 1 ? `-${number}` : ''}`
  const label = asPart<LabelOptions>(item.label)
  const hint = asPart<HintOptions>(item.hint)
  const hintId = hasWords(hint) ? (hint.id ?? `${id}-item-hint`) : undefined
  const isChosen = group.chosen?.some((one) => String(one) === String(item.value)) ?? false
  const checked = item.checked || (isChosen && item.checked !== false)
  const conditional = item.conditional?.html
  return (
    <>
      <div class={classList(`${block}__item`, unsupported)}>
        <input
          class={classList(`${block}__input`, item.classes)}
          id={id}
          name={(group.kind === 'checkboxes' && item.name) || group.name}
          type={group.kind === 'checkboxes' ? 'checkbox' : 'radio'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled || (item.disabled !== false && group.disabled)}
          data-behaviour={(item.exclusive ? 'exclusive' : item.behaviour) || undefined}
          data-behaviour-group={item.exclusiveGroup ?? item.behaviourGroup}
          data-aria-controls={conditional ? `conditional-${id}` : undefined}
          aria-describedby={classList(describedBy, hintId) || undefined}
          {...item.attributes}
        />
        <Label
          html={label.html ?? item.html}
          text={label.text ?? item.text}
          visuallyHiddenText={label.visuallyHiddenText}
          id={label.id}
          for={id}
          classes={classList(`${block}__label`, label.classes)}
          attributes={label.attributes}
        />
        {hintId && <Hint {...hint} id={hintId} classes={classList(`${block}__hint`, hint.classes)} />}
      </div>
      {conditional && (
        <div
          class={classList(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
