import type { ActionsOptions } from './card-action.tsx'
import { actionsIn, CardAction, holderOf } from './card-action.tsx'
import { CardHeading } from './card-heading.tsx'
import type { HeadingOptions } from './heading.tsx'
import { NhsIcon } from './icon.tsx'
import type { Affix, Attributes, Content, Options, WithChildren } from './parts.tsx'
import { asPart, classList, hasWords, modifier } from './parts.tsx'

export type CardProps = Options<{
  actions: ActionsOptions
  attributes: Attributes
  classes: string
  clickable: boolean
  description: string | Affix
  heading: string | HeadingOptions
  href: string
  id: string
  image: Options<{ alt: string; html: Content; src: string }>
  variant: string
}>

const kinds = ['feature', 'primary', 'secondary', 'warning'] as const
const careKinds = ['non-urgent', 'urgent', 'emergency'] as const

export const NhsCard = (props: CardProps & WithChildren) => {
  const heading = asPart<HeadingOptions>(props.heading)
  const description = asPart<Affix>(props.description)
  const isCare = careKinds.some((kind) => kind === props.variant) && hasWords(heading)
  const care = isCare && modifier('nhsuk-card--care--', props.variant, careKinds, props.classes)
  const classes = classList(
    'nhsuk-card',
    props.clickable && 'nhsuk-card--clickable',
    modifier('nhsuk-card--', props.variant, kinds, props.classes),
    care && `nhsuk-card--care ${care}`,
    props.classes,
  )
  const actions = actionsIn(props.actions)
  const title = hasWords(heading) && (
    <CardHeading
      heading={heading}
      care={isCare ? props.variant : undefined}
      href={classes.includes('nhsuk-card--feature') ? undefined : props.href}
    />
  )
  const isTitleApart = isCare || actions.length > 0
  return (
    <div class={classes} id={props.id} {...props.attributes}>
      {props.image?.html ??
        (props.image?.src && (
          <img class="nhsuk-card__img" src={props.image.src} alt={props.image.alt ?? ''} />
        ))}
      {isTitleApart && (
        <div class="nhsuk-card__heading-container">
          {title}
          <CardActions given={props.actions} heading={props.heading} />
        </div>
      )}
      <div class={classList('nhsuk-card__content', description.classes)} {...description.attributes}>
        {!isTitleApart && title}
        {props.children ??
          (description.html ||
            (description.text && <p class="nhsuk-card__description">{description.text}</p>))}
        {classes.includes('nhsuk-card--primary') && <NhsIcon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

const CardActions = ({
  given,
  heading,
}: {
  given: ActionsOptions | undefined
  heading: CardProps['heading']
}) => {
  const actions = actionsIn(given)
  const classes = classList('nhsuk-card__actions', holderOf(given).classes)
  const [first] = actions
  if (!first) return <></>
  if (actions.length === 1)
    return (
      <div class={classes}>
        <CardAction action={first} heading={heading} />
      </div>
    )
  return (
    <ul class={classes}>
      {actions.map((action) => (
        <li class="nhsuk-card__action">
          <CardAction action={action} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
