import { Icon } from './icons.tsx'
import { Kbd } from './keys.tsx'

export type NavItem = {
  href: string
  label: string
  current?: boolean | undefined
  /** In the bar it stands behind "More". */
  folds?: boolean | undefined
}
export type Viewer = { name: string; post: string }
export type Find = { action: string; method: 'get' | 'post' }

type HeaderProps = {
  place: string
  nav: readonly NavItem[]
  viewer: Viewer | undefined
  /** null where the viewer may not look for people. */
  find: Find | null | undefined
  /** false for who came by a private link and has no account: a link would lead to a page that asks for one. */
  hasHome?: boolean
}

const people: Find = { action: '/people', method: 'get' }

/**
 * The whole menu is printed twice, once in the bar and once behind "Menu": only one is ever displayed,
 * and so the narrow page needs no script.
 */
export const Header = ({ place, nav, viewer, find = people, hasHome = true }: HeaderProps) => (
  <header class="hw-header">
    {hasHome ? (
      <a class="hw-header__mark" href={nav[0]?.href ?? '/'}>
        Homeward
      </a>
    ) : (
      <span class="hw-header__mark">Homeward</span>
    )}
    <span class="hw-header__place">{place}</span>
    <div class="hw-header__bar">
      <Nav nav={nav.filter(({ folds }) => !folds)} more={nav.filter(({ folds }) => folds)} label="Main" />
      {viewer && find && <FindPerson find={find} />}
      {viewer && (
        <details class="hw-account">
          <summary>
            <strong class="hw-account__name">{viewer.name}</strong>{' '}
            <span class="hw-account__post">{viewer.post}</span>
          </summary>
          <AccountLinks />
        </details>
      )}
    </div>
    {(nav.length > 0 || viewer) && (
      <details class="hw-menu">
        <summary>Menu</summary>
        <div class="hw-menu__panel">
          {viewer && find && <FindPerson find={find} />}
          <Nav nav={nav} label="Menu" />
          {viewer && (
            <p class="hw-menu__viewer">
              <strong>{viewer.name}</strong> {viewer.post}
            </p>
          )}
          {viewer && <AccountLinks />}
        </div>
      </details>
    )}
  </header>
)

type NavProps = { nav: readonly NavItem[]; more?: readonly NavItem[]; label: string }

const Nav = ({ nav, more = [], label }: NavProps) => (
  <nav class="hw-nav" aria-label={label}>
    <ul>
      {nav.map((item) => (
        <li>
          <NavLink item={item} />
        </li>
      ))}
      {more.length > 0 && (
        <li class="hw-more">
          <details>
            <summary class={more.some(({ current }) => current) ? 'hw-more--current' : undefined}>
              More
            </summary>
            <ul>
              {more.map((item) => (
                <li>
                  <NavLink item={item} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  </nav>
)

const NavLink = ({ item }: { item: NavItem }) => (
  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
    {item.label}
  </a>
)

const FindPerson = ({ find }: { find: Find }) => (
  <form class="hw-find" role="search" action={find.action} method={find.method}>
    <button type="submit" aria-label="Find">
      <Icon shape="search" />
    </button>
    <input
      name="q"
      type="search"
      aria-label="Find a person"
      placeholder="Find a person"
      autocomplete="off"
      data-find=""
    />
    <Kbd>/</Kbd>
  </form>
)

const AccountLinks = () => (
  <ul class="hw-account__links">
    <li>
      <a href="/account">Your account</a>
    </li>
    <li>
      <form method="post" action="/sign-out">
        <button type="submit">Sign out</button>
      </form>
    </li>
  </ul>
)
