import type { Part, WithChildren } from './parts.tsx'
import { classList, wordsOf } from './parts.tsx'

export type HintOptions = Part

export const Hint = (props: HintOptions & WithChildren) => (
  <div class={classList('nhsuk-hint', props.classes)} id={props.id} {...props.attributes}>
    {wordsOf(props, props.children)}
  </div>
)
