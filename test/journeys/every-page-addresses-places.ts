// What the pages of capacity and placements need beside their address, for every-page-addresses.ts.

type Ids = Record<string, string>
type Special = { ids?: (ids: Ids) => Ids; as?: string | null; query?: (ids: Ids) => string }

/** The address's own parameters, from ids that every-page-places.ts knows by another name. */
const of = (names: Record<string, string>, as?: string | null): Special => ({
  ids: (ids) => Object.fromEntries(Object.entries(names).map(([param, name]) => [param, ids[name]!])),
  ...(as === undefined ? {} : { as }),
})

export const specialOfPlaces: Record<string, Special> = {
  '/still-true/:token': of({ token: 'stillTrueToken' }, null),
  '/answer/:token': of({ token: 'answerToken' }, null),
  '/family/:token': of({ token: 'familyToken' }, null),
  '/capacity/lines/:lineId/end': of({ lineId: 'endingLineId' }),
  '/capacity/lines/:lineId/difference': of({ lineId: 'differingLineId' }),
  '/provider/free/:serviceId': of({ serviceId: 'alderServiceId' }),
  '/provider/asks/:askId/expected': of({ askId: 'chosenAskId' }, 'Joy'),
  '/provider/asks/:askId/cannot': of({ askId: 'chosenAskId' }, 'Joy'),
  '/provider/asks/:askId/as-described': of({ askId: 'startedAskId' }),
  '/places/suggestion/:suggestionId/:needId': of({ needId: 'suggestedNeedId' }),
  '/needs/:needId/unmatched': of({ needId: 'unfitNeedId' }),
  '/needs/:needId/dealt-with': of({ needId: 'failedNeedId' }, 'Tomasz'),
  '/needs/:needId/crisis': of({ needId: 'failedNeedId' }, 'Tomasz'),
  '/asks/:askId/tell-more': of({ askId: 'moreAskId' }),
  '/asks/:askId/choose': of({ askId: 'yesAskId' }, 'Dee'),
  '/asks/:askId/let-go': of({ askId: 'chosenAskId' }),
  '/asks/:askId/arrange': of({ askId: 'chosenAskId' }),
  '/asks/:askId/start': of({ askId: 'arrangedAskId' }),
  '/asks/:askId/failed': of({ askId: 'startedAskId' }, 'Tomasz'),
  '/asks/:askId/end': of({ askId: 'startedAskId' }, 'Tomasz'),
  '/facts/placements/:factId/undo': of({ factId: 'needFactId' }),
  '/needs/:needId/steps/:step': of({ needId: 'equipmentNeedId', step: 'equipmentStep' }),
  '/unmet/counts': { as: 'Judith' },
  '/unmet/people': { query: () => '?month=2026-11&of=days' },
  '/unmet/said-no': { query: () => '?kind=residential+home&reason=full' },
}

/** What an address's parameters stand for, where a page needs another of its kind than the others. */
export const idsAt = (at: string, ids: Ids): Ids => ({ ...ids, ...specialOfPlaces[at]?.ids?.(ids) })

const file = { because: 'a file', answers: 200 }
export const filesOfPlaces: Record<string, { because: string; answers: number; as?: string }> = {
  '/capacity.csv': file,
  '/capacity/summary.csv': file,
  '/capacity/summary.ods': file,
  '/capacity/summary.pdf': file,
  '/unmet.csv': file,
  '/stays/:stayId/leaflet.pdf': file,
  '/provider/tracker.csv': { ...file, as: 'Marek' },
}

/** The same pages as somebody else, in another state, or where something is over. */
export const elsewhereOfPlaces: [as: string | null, path: string, status?: number][] = [
  ...['Marek', 'Joy', 'Judith', 'Grace', 'Helen', 'Dee'].map((as): [string, string] => [as, '/capacity']),
  ['Tomasz', '/capacity'],
  ['Tomasz', '/capacity?kind=home+care&zone=4&band=evening&show=free'],
  ['Amara', '/capacity?kind=equipment'],
  ['Marek', '/capacity/services/:alderServiceId'],
  ['Joy', '/capacity/services/:brightStepServiceId'],
  ['Grace', '/capacity/services/:wardServiceId'],
  ['Tomasz', '/capacity/services/:serviceId'],
  ['Marek', '/capacity/lines/:alderLineId/figure'],
  ['Tomasz', '/capacity/differences'],
  ['Tomasz', '/capacity/lines/:lineId/difference', 409],
  ['Judith', '/capacity/plan'],
  ['Marek', '/capacity/plan?month=2026-10'],
  ['Tomasz', '/capacity/plan?month=2027-10', 422],
  ['Tomasz', '/needs/:equipmentNeedId'],
  ['Tomasz', '/needs/:crisisNeedId'],
  ['Tomasz', '/places/:crisisNeedId'],
  ['Judith', '/capacity/summary'],
  ['Tomasz', '/capacity/summary'],
  ['Grace', '/capacity/circulation/:unsentCirculationId'],
  ['Judith', '/capacity/bulletins/:bulletinId'],
  ['Tomasz', '/places'],
  ['Dee', '/places'],
  ['Tomasz', '/places/:sentNeedId'],
  ['Tomasz', '/places/:chosenNeedId'],
  ['Tomasz', '/places/:failedNeedId'],
  ['Amara', '/places/:unfitNeedId'],
  ['Amara', '/places/:unaskedNeedId'],
  ['Dee', '/places/:needId?all=1'],
  ['Tomasz', '/places/suggestion/:suggestionId?show=all'],
  ['Tomasz', '/places/suggestion/gone', 404],
  ['Marek', '/places', 403],
  ['Amara', '/stays/:nobodysStayId/need'],
  ['Tomasz', '/step-up?person=:failedPersonId'],
  ['Tomasz', '/needs/:failedNeedId'],
  ['Joy', '/needs/:chosenNeedId'],
  ['Helen', '/needs/:needId'],
  ['Tomasz', '/needs/:needId/crisis', 409],
  ['Joy', '/people/:personId/needs'],
  ['Amara', '/people/:nobodysPersonId/needs'],
  ['Dee', '/asks/:kestrelAskId/take-back'],
  ...['Joy', 'Gwen'].flatMap((as): [string, string][] =>
    ['/provider', '/provider/figures', '/provider/tracker'].map((path) => [as, path]),
  ),
  ['Joy', '/provider/free/:brightStepServiceId'],
  ['Gwen', '/provider/free/:serviceId'],
  ['Joy', '/provider/asks/:chosenAskId'],
  ['Marek', '/provider/asks/:startedAskId'],
  ['Marek', '/provider/asks/:chosenAskId', 404],
  ['Marek', '/provider/asks/:askId/expected', 404],
  ...['yes', 'no', 'more'].flatMap((say): [string | null, string][] => [
    ['Marek', `/provider/asks/:askId?say=${say}`],
    [null, `/answer/:answerToken?say=${say}`],
  ]),
  [null, '/answer/:answerOverToken', 410],
  [null, '/answer/gone', 404],
  [null, '/still-true/:stillTrueOverToken', 410],
  [null, '/still-true/gone', 404],
  [null, '/family/:familyOverToken', 410],
  [null, '/family/gone', 404],
  ['Tomasz', '/wards/:wardId/as-described'],
  ['Amara', '/stays/:nobodysStayId/family'],
  ['Dee', '/unmet?month=2026-10'],
  ['Tomasz', '/unmet'],
  ['Judith', '/unmet/counts?month=2026-10'],
  ['Judith', '/unmet/counts?week=2026-11-16&by=what'],
  ['Judith', '/unmet/counts?month=2026-11', 422],
  ['Judith', '/unmet', 403],
]
