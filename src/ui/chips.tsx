import { Icon } from './icons.tsx'
import type { Content } from './nhsuk/parts.tsx'

export type Chip = { href: string; label: string; count?: number | undefined; current?: boolean | undefined }
export type ChipMenu = { label: string; chosen: string; options: readonly Chip[] }

/** Filters live in the address, so a chip is a link and a menu of them needs no script. */
export const Chips = ({
  label = 'Show',
  chips,
  menus = [],
  folds,
  children,
}: {
  label?: string
  chips: readonly Chip[]
  menus?: readonly ChipMenu[]
  /** On a phone the menus and links fold behind a button "Filter" (browser/list.ts). */
  folds?: boolean
  /** Links at the right: copy this view, print, save. */
  children?: Content
}) => (
  <nav class={folds ? 'hw-chips hw-chips--folds' : 'hw-chips'} aria-label={label}>
    <ul class="hw-chips__list">
      {chips.map((chip) => (
        <li>
          <ChipLink chip={chip} />
        </li>
      ))}
      {folds && (
        <li class="hw-chips__fold">
          <button class="hw-chip" type="button" aria-expanded="false" data-unfold="">
            Filter
          </button>
        </li>
      )}
      {menus.map((menu, index) => (
        <li class={index === 0 && chips.length > 0 ? 'hw-chips__menu hw-chips__apart' : 'hw-chips__menu'}>
          <Menu menu={menu} />
        </li>
      ))}
    </ul>
    {children && <div class="hw-chips__links">{children}</div>}
  </nav>
)

const ChipLink = ({ chip }: { chip: Chip }) => (
  <a class="hw-chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
    {chip.current && <Icon shape="tick" />}
    {chip.label}
    {chip.count !== undefined && <span class="hw-chip__count"> {chip.count}</span>}
  </a>
)

const Menu = ({ menu }: { menu: ChipMenu }) => (
  <details class="hw-chip-menu">
    <summary class="hw-chip">
      {menu.label}: {menu.chosen} <span aria-hidden="true">▾</span>
    </summary>
    <ul class="hw-chip-menu__list">
      {menu.options.map((option) => (
        <li>
          <a href={option.href} aria-current={option.current ? 'true' : undefined}>
            {option.label}
            {option.count !== undefined && <span class="hw-second"> {option.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </details>
)
