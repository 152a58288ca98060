import type { Band, Need, ServiceKind } from '../../src/modules/capacity/index.ts'
import type { Requires } from '../../src/modules/placements/index.ts'
import type { Chance } from '../chance.ts'
import type { Person } from '../world.ts'

/** What somebody who waits for such a place usually needs; drawn. */
export function usualNeeds(luck: Chance, person: Person, wants: ServiceKind[]): Requires {
  const isHome = wants[0] === 'home care' || wants[0] === 'reablement'
  const twoCarers = luck.happens(wants[0] === 'home care' ? 0.35 : 0.15)
  const needs = new Set<Need>(['medicines'])
  if (wants.includes('nursing home')) needs.add('nursing')
  if (twoCarers) needs.add('two carers')
  if (twoCarers && luck.happens(0.6)) needs.add('hoist')
  if (!isHome && luck.happens(0.35)) needs.add('dementia')
  if (!isHome && luck.happens(0.3)) needs.add('night help')
  if (luck.happens(0.12)) needs.add('soft food')
  if (luck.happens(0.1)) needs.add('catheter')
  return {
    wants,
    needs: [...needs],
    visits: wants[0] === 'home care' ? visits(luck, twoCarers ? 2 : 1) : [],
    infection: 'none known',
    ...(person.funding && person.funding !== 'not known'
      ? { payer: person.funding }
      : { payer: 'council' as const }),
    milesTo: isHome ? undefined : luck.pick([5, 8, 10, 15]),
    about: aboutWords(luck, isHome),
    wouldLike: person.preferences ?? '',
    whyWaiting: '',
    onlyChosen: '',
  } as Requires
}

function visits(luck: Chance, carers: number): Requires['visits'] {
  const bands = luck.weighted<Band[]>([
    [['morning'], 15],
    [['morning', 'evening'], 25],
    [['morning', 'midday', 'evening'], 30],
    [['morning', 'midday', 'tea', 'evening'], 30],
  ])
  return bands.map((band) => ({ band, carers, minutes: band === 'morning' ? 45 : 30 }))
}

const aboutWords = (luck: Chance, isHome: boolean): string =>
  [
    luck.pick([
      'Walks with a frame.',
      'Walks with one person.',
      'Moves with two people and a hoist.',
      'Walks with a stick.',
    ]),
    luck.pick([
      'Likes company.',
      'Prefers a quiet room.',
      'Enjoys the radio.',
      'Likes to be up early.',
      'Likes a late breakfast.',
    ]),
    isHome
      ? luck.pick([
          'Lives alone.',
          'Lives with a daughter.',
          'Lives with a husband who helps.',
          'Lives with a wife who tires easily.',
        ])
      : '',
  ]
    .filter(Boolean)
    .join(' ')
