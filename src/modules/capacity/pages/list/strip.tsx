import { ExceptionsStrip, type StripItem } from '../../../../ui/index.ts'
import { paths } from '../../addresses.ts'
import { bandWords } from '../../rules/bands.ts'
import { kindOf, unitsWords } from '../../rules/kinds.ts'
import { carersWords, zonesWords } from '../../rules/line-words.ts'
import { startsShort } from '../../rules/starts.ts'
import { type Shortage, shortages } from '../../rules/wanted.ts'
import { ledgerAddress } from './address.ts'
import type { LoadedLedger } from './load.ts'

const most = 5

/** What needs somebody, before the total: what is missing, starts short of target, figures out of date, counts that differ. */
export const LedgerStrip = ({ loaded }: { loaded: LoadedLedger }) => (
  <ExceptionsStrip label="What needs you" items={exceptionsOf(loaded)} total={heard(loaded)} />
)

/** Five at most: one of each before a second of any. */
function exceptionsOf(loaded: LoadedLedger): StripItem[] {
  const [miss = [], start = [], old = [], differ = []] = [missing, behind, outOfDate, differing].map((find) =>
    find(loaded),
  )
  const firsts = [miss, start, old, differ].flatMap((all) => all.slice(0, 1)).length
  const missed = miss.slice(0, Math.max(1, 1 + most - firsts))
  return [...missed, ...start.slice(0, 1), ...old, ...differ].slice(0, most)
}

function missing({ services, wanted, now, settings }: LoadedLedger): StripItem[] {
  return shortages(services, wanted, now, settings.holds).map((one) => ({
    is: 'late' as const,
    number: one.free,
    href: ledgerAddress({
      kind: one.kind,
      zone: one.zone ?? undefined,
      band: one.band ?? undefined,
    }),
    label: `${freeWords(one)} free${one.zone === null ? '' : `, ${zonesWords([one.zone])}`}`,
    note: [
      `${one.people} ${one.people === 1 ? 'person needs one' : 'people need one'}`,
      one.outOfDate > 0 && `${one.outOfDate} out of date`,
    ]
      .filter(Boolean)
      .join('; '),
  }))
}

function freeWords({ kind, band, carers }: Shortage): string {
  if (kind !== 'home care') return kindOf(kind).many
  const visits = band ? `${bandWords(band)} visits` : 'home care visits'
  return carers !== null && carers > 1 ? `${visits} of ${carersWords(carers)}` : visits
}

function behind({ services, weeks }: LoadedLedger): StripItem[] {
  return startsShort(services, weeks).map(({ kind, area, short, starts, target, falling }) => ({
    is: 'late' as const,
    number: short,
    href: ledgerAddress({ kind, area: area ?? undefined }),
    label: `${short === 1 ? 'start' : 'starts'} short${area ? `, ${area}` : ''}`,
    note: [
      `${kindOf(kind).short}: ${starts} of ${target} in 7 days`,
      falling > 1 && `falling ${falling} weeks`,
    ]
      .filter(Boolean)
      .join(', '),
  }))
}

function outOfDate({ old, asked }: LoadedLedger): StripItem[] {
  return old.length === 0
    ? []
    : [
        {
          is: 'stale',
          number: old.length,
          href: ledgerAddress(asked, { show: 'old' }),
          label: old.length === 1 ? 'figure out of date' : 'figures out of date',
          note: 'Not counted as free below',
        },
      ]
}

function differing({ differences }: LoadedLedger): StripItem[] {
  const open = differences.filter(({ settled }) => settled === null)
  const [first] = open
  return first
    ? [
        {
          is: 'disputed',
          number: open.length,
          href: paths.differences,
          label: open.length === 1 ? 'count differs' : 'counts differ',
          note: `${first.service.name} says ${unitsWords(first.typed, first.service.kind)}, stays say ${first.counted === 0 ? 'none' : first.counted}`,
        },
      ]
    : []
}

/** A service is heard from when nothing of it is out of date. */
function heard({ services, old }: LoadedLedger) {
  const silent = new Set(old.map(({ service }) => service.serviceId))
  return {
    number: services.filter(({ serviceId }) => !silent.has(serviceId)).length,
    href: ledgerAddress({}),
    label: 'services heard from',
    note: `of ${services.length}`,
  }
}
