import { Icon } from './icons.tsx'
import type { Content } from './nhsuk/parts.tsx'
import type { StatusName, StatusOf } from './statuses.ts'
import { statuses, statusWords } from './statuses.ts'

/** The status in its own words: `<Status of={{ is: 'late', days: 4 }} />` reads "Late 4 days". */
export const Status = ({ of }: { of: StatusOf }) => <Mark is={of.is}>{statusWords(of)}</Mark>

/** The shape and colour of a status with other words: "Moved twice, 5 days later". Words there must be. */
export const Mark = ({ is, children }: { is: StatusName; children: Content }) => (
  <span class={`hw-status hw-tone--${statuses[is].tone}`}>
    <Icon shape={statuses[is].shape} />
    <span>{children}</span>
  </span>
)

export type Owner = 'hospital' | 'council' | 'community' | 'provider' | 'family'

/** A swatch of an owner's pattern, for keys of charts; the owner's name must stand beside it. */
export const OwnerSwatch = ({ owner }: { owner: Owner }) => (
  <svg class="hw-swatch" width="32" height="14" aria-hidden="true">
    <rect class={`hw-own--${owner}`} x="1" y="1" width="30" height="12" />
  </svg>
)
