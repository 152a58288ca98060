import type { LegendOptions } from './legend.tsx'
import { Legend } from './legend.tsx'
import type { Attributes, Content, Options, WithChildren } from './parts.tsx'
import { asPart, classList } from './parts.tsx'

export type FieldsetOptions = Options<{
  attributes: Attributes
  classes: string
  describedBy: string
  html: Content
  id: string
  legend: string | LegendOptions
  role: string
}>

export const Fieldset = (props: FieldsetOptions & WithChildren) => (
  <fieldset
    class={classList('nhsuk-fieldset', props.classes)}
    id={props.id}
    role={props.role}
    aria-describedby={props.describedBy || undefined}
    {...props.attributes}
  >
    <Legend {...asPart<LegendOptions>(props.legend)} />
    {props.children ?? props.html}
  </fieldset>
)
