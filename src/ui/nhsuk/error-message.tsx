import type { Options, Part, WithChildren } from './parts.tsx'
import { classList, wordsOf } from './parts.tsx'

export type ErrorMessageOptions = Part & Options<{ visuallyHiddenText: string }>

export const ErrorMessage = ({
  visuallyHiddenText = 'Error',
  ...props
}: ErrorMessageOptions & WithChildren) => (
  <span class={classList('nhsuk-error-message', props.classes)} id={props.id} {...props.attributes}>
    {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>}
    {wordsOf(props, props.children)}
  </span>
)
