import type { Options, Part, WithChildren } from './parts.tsx'
import { classList, flag, modifier, wordsOf } from './parts.tsx'

const colours = [
  'white',
  'grey',
  'green',
  'aqua-green',
  'blue',
  'purple',
  'pink',
  'red',
  'orange',
  'yellow',
] as const

export type TagColour = (typeof colours)[number]
export type TagProps = Part & Options<{ border: boolean; colour: TagColour | false }>

export const Tag = (props: TagProps & WithChildren) => (
  <strong
    class={classList(
      'nhsuk-tag',
      modifier('nhsuk-tag--', props.colour, colours, props.classes),
      flag('nhsuk-tag--no-colour', props.colour === false, props.classes),
      flag('nhsuk-tag--no-border', props.border === false, props.classes),
      props.classes,
    )}
    id={props.id}
    {...props.attributes}
  >
    {wordsOf(props, props.children)}
  </strong>
)
