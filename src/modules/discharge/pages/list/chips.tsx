import type { SignedIn } from '../../../../platform/http/page.ts'
import { type Chip, type ChipMenu, Chips } from '../../../../ui/index.ts'
import { awaitsWords } from '../../rules/awaits.ts'
import type { Pathway } from '../../rules/facts.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { listAddress, viewAddress, type Word } from './address.ts'
import { belongs, type Line } from './line.ts'
import type { Loaded } from './load.ts'

// These four are one choice among themselves; menus narrow it further.
const chipWords: Word[] = ['late', 'mine', 'changed', 'show']

export const ListChips = ({ loaded, viewer }: { loaded: Loaded; viewer: SignedIn }) => {
  const { asked } = loaded
  return (
    <div data-chips="">
      <Chips label="Show" chips={chipsOf(loaded)} menus={menusOf(loaded, viewer)} folds>
        <a href={listAddress(asked)} data-copy="">
          Copy this view
        </a>
        <a href={listAddress(asked, { print: '1' })}>Print A4</a>
        <a href={listAddress(asked, {}, '/list.csv')}>Save as CSV</a>
      </Chips>
    </div>
  )
}

function chipsOf({ asked, everyone, at }: Loaded): Chip[] {
  const chip = (label: string, words: { [word in Word]?: string }): Chip => {
    const change = { late: undefined, mine: undefined, changed: undefined, show: undefined, ...words }
    const count = everyone.filter((line) =>
      belongs(
        line,
        { ...asked, ...words },
        at.now,
        chipWords.filter((word) => !(word in words)),
      ),
    ).length
    const current = chipWords.every((word) => asked[word] === words[word])
    return { href: listAddress(asked, change), label, count, current }
  }
  const chips = [
    chip('Everyone', {}),
    chip('Late', { late: '1' }),
    chip('Mine', { mine: '1' }),
    chip('Changed since yesterday', { changed: '1' }),
  ]
  // On the list of my people everyone is mine.
  return chips.filter(
    ({ label, count, current }) => label !== 'Mine' || (asked.view !== 'mine' && (count! > 0 || current)),
  )
}

function menusOf(loaded: Loaded, viewer: SignedIn): ChipMenu[] {
  const menus = [listMenu(loaded, viewer)]
  if (viewer.role === 'provider') return menus.filter((menu) => menu.options.length > 1)
  if (loaded.asked.view === 'ward') menus.push(wardMenu(loaded))
  if (loaded.asked.view === 'ward')
    menus.push(
      menu(loaded, 'Who', 'ready', ({ row }) => [
        row.readySince ? ['1', 'Ready and waiting'] : ['0', 'Not ready'],
      ]),
    )
  if (loaded.asked.view !== 'ward')
    menus.push(menu(loaded, 'Hospital', 'site', ({ row }) => [[row.siteId, row.site]]))
  menus.push(
    menu(loaded, 'Going to', 'pathway', ({ row }) => [
      [row.pathway ?? 'none', row.pathway ? pathwayWords[row.pathway as Pathway] : 'Not decided'],
    ]),
    menu(loaded, 'Waiting for', 'awaits', ({ waits }) =>
      waits.awaits.map((code) => [code, awaitsWords(code)]),
    ),
    menu(loaded, 'Owner', 'owner', ({ waits }) => Object.entries(waits.owners)),
  )
  return menus.filter(({ options }) => options.length > 1)
}

/** A menu of what there is to choose among, each with how many it would leave. */
function menu(
  { asked, everyone, at }: Loaded,
  label: string,
  word: Word,
  values: (line: Line) => [string, string][],
): ChipMenu {
  const options = new Map<string, { label: string; count: number }>()
  const within = everyone.filter((line) => belongs(line, asked, at.now, [word]))
  for (const line of within)
    for (const [value, words] of values(line)) {
      const option = options.get(value) ?? { label: words, count: 0 }
      option.count++
      options.set(value, option)
    }
  const now = asked[word]
  const sorted = [...options].sort(([, a], [, b]) => b.count - a.count || (a.label < b.label ? -1 : 1))
  const chosen =
    now === undefined ? 'all' : (options.get(now)?.label ?? nameOf(everyone, now, values) ?? 'nobody')
  return {
    label,
    chosen,
    options: [
      {
        href: listAddress(asked, { [word]: undefined }),
        label: 'All',
        count: within.length,
        current: now === undefined,
      },
      ...sorted.map(([value, option]) => ({
        href: listAddress(asked, { [word]: value }),
        ...option,
        current: now === value,
      })),
    ],
  }
}

const nameOf = (
  lines: readonly Line[],
  value: string,
  values: (line: Line) => [string, string][],
): string | undefined => lines.flatMap(values).find(([one]) => one === value)?.[1]

function listMenu({ asked }: Loaded, viewer: SignedIn): ChipMenu {
  const lists = [
    { view: 'hub', ready: '1', label: 'Ready and waiting', href: viewAddress('hub', { ready: '1' }) },
    { view: 'hub', ready: '0', label: 'Not ready', href: viewAddress('hub', { ready: '0' }) },
    { view: 'hub', ready: undefined, label: 'Everyone in hospital', href: viewAddress('hub') },
    { view: 'ward', label: 'One ward', href: viewAddress('ward') },
    { view: 'mine', label: 'My people', href: viewAddress('mine') },
  ]
  const open = viewer.role === 'provider' ? lists.filter(({ view }) => view === 'mine') : lists
  const isCurrent = (one: (typeof lists)[number]) =>
    one.view === asked.view && (asked.view !== 'hub' || one.ready === asked.ready)
  return {
    label: 'List',
    chosen: (lists.find(isCurrent)?.label ?? '').toLowerCase(),
    options: open.map((one) => ({ href: one.href, label: one.label, current: isCurrent(one) })),
  }
}

const wardMenu = ({ wards, ward }: Loaded): ChipMenu => {
  const sites = new Set(wards.map(({ site }) => site)).size
  return {
    label: 'Ward',
    chosen: ward?.ward ?? 'none',
    options: wards.map((one) => ({
      href: viewAddress('ward', { ward: one.wardId }),
      label: sites > 1 ? `${one.site}, ${one.ward}` : one.ward,
      count: one.people,
      current: one.wardId === ward?.wardId,
    })),
  }
}
