import type { Options, Part, WithChildren } from './parts.tsx'
import { classList } from './parts.tsx'

export type InsetTextProps = Part & Options<{ visuallyHiddenText: string }>

export const InsetText = (props: InsetTextProps & WithChildren) => (
  <div class={classList('nhsuk-inset-text', props.classes)} id={props.id} {...props.attributes}>
    <span class="nhsuk-u-visually-hidden">{props.visuallyHiddenText || 'Information'}: </span>
    {props.children ?? (props.html || (props.text && <p>{props.text}</p>))}
  </div>
)
