import type { Content } from './nhsuk/parts.tsx'
import type { Tone } from './statuses.ts'

export type CardProps = {
  title?: Content
  /** Words or a link at the right of the title. */
  aside?: Content
  /** A grey band behind the title. */
  band?: boolean
  /** Rows reach the edges: for tables and lists inside. */
  flush?: boolean
  /** A coloured bar at the left, beside words that say the same. */
  edge?: Exclude<Tone, 'plain'> | undefined
  foot?: Content
  id?: string | undefined
  level?: 2 | 3
  children: Content
}

export const Card = ({ title, aside, band, flush, edge, foot, id, level = 2, children }: CardProps) => {
  const classes = [
    'hw-card',
    band && 'hw-card--band',
    flush && 'hw-card--flush',
    edge && `hw-card--edge hw-tone--${edge}`,
  ]
  return (
    <section class={classes.filter(Boolean).join(' ')} id={id}>
      {title && (
        <div class="hw-card__head">
          {level === 2 ? <h2 class="hw-card__title">{title}</h2> : <h3 class="hw-card__title">{title}</h3>}
          {aside && <span class="hw-card__aside">{aside}</span>}
        </div>
      )}
      <div class="hw-card__body">{children}</div>
      {foot && <div class="hw-card__foot">{foot}</div>}
    </section>
  )
}

/** The answer, in a sentence, on pale blue with a blue bar: for the status of a person or the finding of a chart. */
export const Answer = ({ children, aside }: { children: Content; aside?: Content }) => (
  <div class="hw-answer">
    <p class="hw-answer__words">{children}</p>
    {aside && <div class="hw-answer__aside">{aside}</div>}
  </div>
)
