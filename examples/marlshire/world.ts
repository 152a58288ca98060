import type { Instant } from '../../src/platform/time.ts'
import { type Builder, builder, type PlacedWard } from '../builder.ts'
import { tell } from '../life/tell.ts'
import { life } from '../life-generator.ts'
import { earlierFigures } from '../places/offer.ts'
import winter from '../scenarios/winter.json' with { type: 'json' }
import type { Example, World } from '../world.ts'
import { afterReablement } from './after-reablement.ts'
import { careMarket } from './care-market.ts'
import { cast } from './cast.ts'
import { circulation } from './circulation.ts'
import { deciding } from './deciding.ts'
import { elmPeople } from './elm-people.ts'
import { figures } from './figures.ts'
import { fill } from './fill.ts'
import { history } from './history.ts'
import { lastMonth } from './last-month.ts'
import { listPeople, quietBeds } from './list-people.ts'
import { margaret } from './margaret.ts'
import { needs } from './needs.ts'
import { organisations } from './organisations.ts'
import { plans } from './plan/issued.ts'
import { promised } from './promised.ts'
import { reckoned } from './reckoned.ts'
import { rowPlan } from './row-plan.ts'
import { ownerOf } from './row-waits.ts'
import { services } from './services.ts'
import { setting } from './setting.ts'
import { type Staffed, wardOf } from './staffed.ts'
import { standingAgain } from './standing-again.ts'
import { wards } from './wards.ts'

const about = {
  systemId: 'marlshire',
  name: 'Marlshire',
  about:
    'An invented county today: two hospitals, community beds, council, forty care homes, a dozen agencies',
}

/** The present-day county that a first run shows. */
export const marlshire: Example = { ...about, build }

function build(seed: number, now: Instant): World {
  const b = builder(about, seed, now)
  organisations(b)
  const all = wards(b)
  const people = cast(b, all)
  const place: Staffed = { setting: setting(b, people, all, ['9990041822']), cast: people, wards: all }
  const taken = new Set<string>()
  for (const plan of [margaret(place), ...[...elmPeople, ...listPeople].map((row) => rowPlan(place, row))]) {
    if (plan.bedId) taken.add(plan.bedId)
    tell(b, plan)
  }
  closures(b, all, taken)
  for (const bedId of [...elmEmpty(all), ...willowEmpty(all)]) taken.add(bedId)
  quiet(place, taken)
  fill(place, taken)
  lastMonth(place)
  deciding(place)
  services(place)
  careMarket(b)
  earlierFigures(b)
  needs(place)
  figures(b)
  promised(b)
  plans(b)
  circulation(place)
  afterReablement(place)
  standingAgain(place)
  history(place)
  b.world.scenarios.push(winter)
  b.world.reckoned = reckoned
  return b.world
}

// Elm is told by name: nobody else is put there. Beds 3 and 23 are empty and clean.
const elmEmpty = (all: PlacedWard[]) => wardOf({ wards: all }, 'Elm').beds

// On Willow two beds are free, and bed 4 is held for Mei-Ling Ashworth.
const willowEmpty = (all: PlacedWard[]) =>
  [4, 9, 14].map((bed) => wardOf({ wards: all }, 'Willow').beds[bed - 1]!)

function closures(b: Builder, all: PlacedWard[], taken: Set<string>): void {
  const close = (
    ward: string,
    beds: number[],
    reason: 'equipment' | 'infection' | 'staffing' | 'repair' | 'deep clean',
    words: string,
    daysAgo: number,
  ) => {
    const { beds: ids } = wardOf({ wards: all }, ward)
    for (const bed of beds) {
      const bedId = ids[bed - 1]!
      taken.add(bedId)
      const closedAt = b.when.on(daysAgo, '09:15')
      b.world.closures.push({ closureId: b.ids.next(), bedId, reason, words, closedAt, closedBy: null })
    }
  }
  close('Elm', [8], 'equipment', 'bed frame', 3)
  close('Ward 9', [9, 10, 11, 12], 'infection', 'Norovirus, bay B', 2)
  close('Lime', [27, 28], 'staffing', 'Two nurses short until Monday', 4)
  close('Rowan', [7], 'repair', 'Call bell', 6)
  close('Hazel', [3], 'deep clean', 'After infection', 0)
}

function quiet(place: Staffed, taken: Set<string>): void {
  const [name, beds] = quietBeds
  const ward = wardOf(place, name)
  for (const bed of beds) {
    const bedId = ward.beds[bed - 1]!
    taken.add(bedId)
    const plan = life(place.setting, {
      ward,
      bedId,
      ready: true,
      pathway: 'P1',
      days: 9 + bed / 3,
      readyDays: 4,
    })
    const { minutesAgo, date } = place.setting.b.when
    const old = minutesAgo(1850)
    const isOld = ({ set }: { set: Instant }) => set.epochMilliseconds < old.epochMilliseconds
    const owner = ownerOf(place, ward, { owner: 'bright-step' })
    const wait = {
      awaits: 'reablement-start' as const,
      owner,
      since: minutesAgo(3500),
      openedBy: plan.by,
      accepted: { at: minutesAgo(3300) },
    }
    tell(place.setting.b, {
      ...plan,
      expected: (plan.expected ?? []).filter(isOld),
      reviews: [],
      days: [],
      notes: [],
      waits: [{ ...wait, due: { on: date(2) } }],
      stillTrue: [{ at: old, by: plan.by }],
    })
  }
}
