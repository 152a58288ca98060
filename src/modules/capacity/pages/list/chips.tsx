import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { type Chip, type ChipMenu, Chips } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from '../../addresses.ts'
import { kindOf, type ServiceKind, serviceKinds } from '../../rules/kinds.ts'
import { belongs, type LedgerRow } from '../../rules/rows.ts'
import { type LedgerAsked, ledgerAddress } from './address.ts'
import type { LoadedLedger } from './load.ts'

/** Filters stand in the address: kinds as chips, the rest of them and the areas as menus. */
export const LedgerChips = ({ loaded, viewer }: { loaded: LoadedLedger; viewer: SignedIn }) => (
  <Chips label="Show" chips={chipsOf(loaded)} menus={menusOf(loaded)} folds>
    <AskAll loaded={loaded} viewer={viewer} />
    <a href="/capacity/summary">
      {mayDo(viewer, 'send summaries') ? 'Send the 7-day summary' : '7-day summary'}
    </a>
    <a href={paths.plan}>Against plan</a>
    <a href={paths.crisis}>Crisis response</a>
    <a href={ledgerAddress(loaded.asked, {}, paths.csv)}>Save as CSV</a>
  </Chips>
)

const oftenAsked: readonly ServiceKind[] = [
  'reablement',
  'intermediate care bed',
  'home care',
  'nursing home',
  'crisis care',
]

function chipsOf(loaded: LoadedLedger): Chip[] {
  const { asked } = loaded
  const toggle = (show: 'free' | 'old', label: string): Chip => ({
    label,
    href: ledgerAddress(asked, { show: asked.show === show ? undefined : show }),
    current: asked.show === show,
    count: count(loaded, { show }),
  })
  return [
    {
      label: 'All kinds',
      href: ledgerAddress(asked, { kind: undefined, show: undefined }),
      current: !asked.kind && !asked.show,
    },
    ...kindsHere(loaded)
      .filter((kind) => oftenAsked.includes(kind))
      .map((kind) => ({
        label: kindOf(kind).short,
        href: ledgerAddress(asked, { kind }),
        current: asked.kind === kind,
      })),
    toggle('free', 'Free now'),
    toggle('old', 'Out of date'),
  ]
}

/** Kinds that there is something of, in the order of the list of kinds. */
const kindsHere = ({ all }: LoadedLedger): ServiceKind[] => {
  const here = new Set(all.map(({ service }) => service.kind))
  return serviceKinds.filter((kind) => here.has(kind))
}

function menusOf(loaded: LoadedLedger): ChipMenu[] {
  const { asked, all } = loaded
  const areas = [...new Set(all.flatMap(({ service }) => service.area ?? []))].sort()
  const more = kindsHere(loaded).filter((kind) => !oftenAsked.includes(kind))
  return [
    menu(
      loaded,
      'More kinds',
      'kind',
      more.map((kind) => [kind, kindOf(kind).plain] as const),
    ),
    menu(
      loaded,
      'Area',
      'area',
      areas.map((area) => [area, area] as const),
    ),
    menu(loaded, 'Zone', 'zone', asked.zone ? [[asked.zone, asked.zone]] : []),
    menu(loaded, 'Time', 'band', asked.band ? [[asked.band, asked.band]] : []),
  ].filter(({ options }) => options.length > 1)
}

function menu(
  loaded: LoadedLedger,
  label: string,
  word: 'kind' | 'area' | 'zone' | 'band',
  values: readonly (readonly [string, string])[],
): ChipMenu {
  const { asked } = loaded
  const options = values
    .map(([value, words]) => ({ value, words, count: count(loaded, { [word]: value } as LedgerAsked) }))
    .filter((one) => one.count > 0 || asked[word] === one.value)
  return {
    label,
    chosen: values.find(([value]) => value === asked[word])?.[1] ?? (word === 'kind' ? 'none' : 'all'),
    options: [
      {
        label: 'All',
        href: ledgerAddress(asked, { [word]: undefined }),
        count: count(loaded, { [word]: undefined }),
        current: !asked[word],
      },
      ...options.map((one) => ({
        label: one.words,
        href: ledgerAddress(asked, { [word]: one.value }),
        count: one.count,
        current: asked[word] === one.value,
      })),
    ],
  }
}

const count = ({ all, asked, now, settings }: LoadedLedger, change: LedgerAsked): number =>
  all.filter((row) => belongs(row, { ...asked, ...change }, now, settings.holds)).length

/** One button for all who can be asked by e-mail; whom to ring stands in their rows. */
const AskAll = ({ loaded, viewer }: { loaded: LoadedLedger; viewer: SignedIn }) => {
  const askable = servicesToAsk(loaded.old)
  if (!mayDo(viewer, 'ask what is free') || askable.length < 2) return <></>
  return (
    <form method="post" action={paths.askAll} data-quick="">
      <input type="hidden" name="once" value={newId()} />
      <input type="hidden" name="back" value={ledgerAddress(loaded.asked)} />
      <button class="hw-link-button" type="submit">
        Ask all {askable.length} “still true?”
      </button>
    </form>
  )
}

/** Those with an e-mail address among rows that are out of date, each service once. */
export const servicesToAsk = (old: readonly LedgerRow[]) => [
  ...new Map(
    old.filter(({ service }) => service.contact.email).map(({ service }) => [service.serviceId, service]),
  ).values(),
]
