import { Icon } from './icons.tsx'
import type { Content } from './nhsuk/parts.tsx'
import type { StatusName } from './statuses.ts'
import { statuses } from './statuses.ts'

export type StripItem = {
  is: StatusName
  number: number | string
  href: string
  label: string
  note?: Content
}
export type StripTotal = Omit<StripItem, 'is'>

/** Exceptions before totals: the total stands last, on grey. Every number opens to its people. */
export const ExceptionsStrip = ({
  items,
  total,
  label = 'What needs you',
}: {
  items: readonly StripItem[]
  total?: StripTotal | undefined
  label?: string
}) => (
  <ul class="hw-strip" aria-label={label}>
    {items.map((item) => (
      <li class="hw-strip__item">
        <span class={`hw-strip__count hw-tone--${statuses[item.is].tone}`}>
          <Icon shape={statuses[item.is].shape} />
          <span class="hw-strip__number">{item.number}</span>
        </span>{' '}
        <StripWords {...item} />
      </li>
    ))}
    {total && (
      <li class="hw-strip__item hw-strip__item--total">
        <span class="hw-strip__count">
          <span class="hw-strip__number">{total.number}</span>
        </span>{' '}
        <StripWords {...total} />
      </li>
    )}
  </ul>
)

const StripWords = ({ href, label, note }: StripTotal) => (
  <>
    <a class="hw-strip__link" href={href}>
      {label}
    </a>
    {note && <span class="hw-strip__note">{note}</span>}
  </>
)
