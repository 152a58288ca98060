import { allPages } from '../../src/main.ts'
import { mayDo, type Role } from '../../src/modules/access/index.ts'
import { elsewhereOfMeasures, filesOfMeasures, specialOfMeasures } from './every-page-addresses-measures.ts'
import { elsewhereOfPlaces, filesOfPlaces, specialOfPlaces } from './every-page-addresses-places.ts'
import { elsewhereOfForecast, filesOfForecast, specialOfForecast } from './every-page-forecast.ts'
import { elsewhereOfPlans, filesOfPlans, specialOfPlans } from './every-page-plans.ts'

/** Who of the tiny world visits, in the order in which they are tried; the first whose role reaches a page visits it. */
const cast: readonly (readonly [string, Role])[] = [
  ['Amara', 'ward coordinator'],
  ['Tomasz', 'hub navigator'],
  ['Grace', 'administrator'],
  ['Oliver', 'privacy officer'],
  ['Marek', 'provider'],
  ['Kai', 'analyst'],
]

type Ids = Record<string, string>
export type Visit = {
  name: string
  path: (ids: Ids) => string
  as: string | null
  status: number
  wide?: true
}

/** Addresses that need another id, somebody else, or words after the question mark. */
const special: Record<string, { ids?: (ids: Ids) => Ids; as?: string | null; query?: (ids: Ids) => string }> =
  {
    '/sign-in': { as: null },
    '/set-password/:token': { as: null },
    '/beds/:bedId/reopen': { ids: ({ closedBedId }) => ({ bedId: closedBedId! }) },
    '/facts/discharge/:factId/take-back': {
      ids: ({ dischargeFactId }) => ({ factId: dischargeFactId! }),
      as: 'Tomasz',
    },
    '/waits/:waitId/accept': { ids: ({ councilsWaitId }) => ({ waitId: councilsWaitId! }), as: 'Dee' },
    '/asked/:waitId': { ids: ({ questionWaitId }) => ({ waitId: questionWaitId! }), as: 'Marek' },
    '/waits/:waitId/chase': { as: 'Tomasz' },
    '/privacy/openings': { query: ({ personId }) => `?record=${personId}` },
    '/round/:stayId': { query: ({ wardId }) => `?ward=${wardId}` },
    '/stays/:stayId/choice': of('choosingStayId'),
    '/stays/:stayId/choice/step': { ...of('choosingStayId'), query: () => '?step=C' },
    '/stays/:stayId/choice/letter/:step': of('choosingStayId'),
    '/stays/:stayId/choice/answer': of('choosingStayId'),
    '/stays/:stayId/chc': of('assessedStayId'),
    '/stays/:stayId/chc/assessment': of('receivedStayId'),
    '/stays/:stayId/chc/close': of('receivedStayId'),
    '/stays/:stayId/chc/decision': of('assessedStayId'),
    '/stays/:stayId/chc/package': of('eligibleStayId'),
    '/stays/:stayId/assessments': of('sentStayId'),
    '/stays/:stayId/assessments/send': of('sentStayId'),
    '/stays/:stayId/assessments/write': of('sentStayId'),
    '/stays/:stayId/assessments/read': of('sentStayId'),
    '/assessments/:stayId': { ...of('sentStayId'), as: 'Marek' },
    '/assessments/:stayId/answer': { ...of('sentStayId'), as: 'Marek' },
    '/assessments': { as: 'Marek' },
    '/stays/:stayId/out-of-area': of('awayStayId'),
    '/stays/:stayId/out-of-area/review': of('awayStayId'),
    '/stays/:stayId/out-of-area/end': of('awayStayId'),
    '/stays/:stayId/nights': of('sentStayId'),
    '/delays/:month/:organisationId': { ids: trust },
    '/delays/:month/:organisationId/open': { ids: trust },
    '/delays/:month/:organisationId/people': { ids: trust },
    '/delays/:month/:organisationId/history': {
      ids: settled('2026-10'),
      query: ({ settledStayId }) => `?stay=${settledStayId}`,
    },
    '/delays/:month/:organisationId/say': {
      ids: settled('2026-10'),
      query: ({ settledStayId }) => `?stay=${settledStayId}&from=2026-10-10&to=2026-10-13&as=whose`,
    },
    '/delays/:month/:organisationId/sign': { ids: settled('2026-10'), as: 'Dee' },
    '/delays/:month/:organisationId/revise': { ids: settled('2026-09') },
    '/returns/:series/:organisationId/:period': { ids: trust },
    '/stays/:stayId/notices/assessment': of('noNoticeStayId'),
    ...Object.fromEntries(
      [
        '',
        '/discharge',
        '/answer',
        '/change',
        '/withdraw',
        '/claim',
        '/take-back',
        '/paper',
        '/statement',
      ].map((part) => [`/stays/:stayId/notices${part}`, of('noticeStayId')]),
    ),
    ...specialOfPlaces,
    ...specialOfPlans,
    ...specialOfMeasures,
    ...specialOfForecast,
  }

function of(key: string) {
  return { ids: (ids: Ids): Ids => ({ stayId: ids[key]! }) }
}
function trust({ trustId }: Ids): Ids {
  return { organisationId: trustId! }
}
function settled(month: string) {
  return (ids: Ids): Ids => ({ ...trust(ids), month })
}

/** Pages no one can look at, and why; Amara asks for them, or whoever is named. */
export const notPages: Record<string, { because: string; answers: number; as?: string }> = {
  '/sign-in/link/:token': {
    because: 'begins a session and goes on; a link that has ended has a visit below',
    answers: 404,
  },
  '/list.csv': { because: 'a file', answers: 200 },
  ...filesOfPlaces,
  ...filesOfPlans,
  ...filesOfForecast,
  ...filesOfMeasures,
}

// The same pages where they look quite different, and what stands there when something is wrong.
const elsewhere: [as: string | null, path: string, status?: number][] = [
  ['Tomasz', '/'],
  ['Dee', '/'],
  ['Joy', '/'],
  ['Helen', '/'],
  ['Judith', '/'],
  ['Kai', '/'],
  ['Grace', '/'],
  ['Oliver', '/'],
  ['Marek', '/list'],
  ['Tomasz', '/list?view=hub'],
  ['Amara', '/list?view=ward&print=1'],
  ['Marek', '/account'],
  ['Marek', '/organisations/:organisationId'],
  ['Grace', '/organisations'],
  ['Grace', '/organisations/:organisationId'],
  ['Grace', '/wards'],
  ['Grace', '/wards/:wardId'],
  ['Judith', '/wards'],
  ['Oliver', '/journal'],
  ['Tomasz', '/stays/:stayId'],
  ['Joy', '/stays/:stayId'],
  ['Tomasz', '/people/:personId'],
  ['Tomasz', '/people/:personId/merge?with=:twin'],
  ['Dee', '/open-with-a-reason?of=:stayId'],
  [null, '/sign-in/link/gone', 404],
  [null, '/set-password/gone', 404],
  ['Marek', '/nowhere', 404],
  [null, '/nowhere', 404],
  ['Amara', '/stays/:choosingStayId/choice/letter/C'],
  ['Amara', '/stays/:decidedForStayId/choice'],
  ['Amara', '/stays/:decidedForStayId/choice/answer'],
  ['Amara', '/stays/:stayId/choice'],
  ['Amara', '/stays/:eligibleStayId/chc'],
  ['Amara', '/stays/:stayId/chc'],
  ['Marek', '/'],
  ['Marek', '/stays/:sentStayId/assessments/read', 403],
  ['Amara', '/stays/:stayId/assessments'],
  ['Amara', '/stays/:perhapsAwayStayId/out-of-area'],
  ['Amara', '/stays/:perhapsAwayStayId/out-of-area/end'],
  ['Dee', '/delays'],
  ['Kai', '/delays'],
  ['Amara', '/delays/2026-11/:trustId?meeting=1'],
  ['Dee', '/delays/2026-11/:trustId'],
  ['Dee', '/delays/2026-10/:trustId?stay=:settledStayId&on=2026-10-12'],
  ['Amara', '/delays/2026-09/:trustId'],
  ['Dee', '/delays/2026-10/:trustId/say?stay=:settledStayId&from=2026-10-01&to=2026-10-13&as=split'],
  ['Amara', '/delays/2026-10/:trustId/say?stay=:settledStayId&from=2026-10-10&to=2026-10-13&as=reply'],
  ['Kai', '/returns?whose=all'],
  ['Amara', '/returns/drd/:trustId/2026-10'],
  ['Amara', '/returns/acute-sitrep/:trustId/2026-11-23'],
  ['Amara', '/returns/dtoc/:trustId/2017-05'],
  ['Judith', '/rules/nights'],
  ['Judith', '/rules/acute-sitrep-2025'],
  ['Amara', '/stays/:stayId/notices'],
  ['Amara', '/stays/:noNoticeStayId/notices'],
  ['Amara', '/stays/:noticeStayId/notices/assessment'],
  ['Amara', '/stays/:noNoticeStayId/notices/paper'],
  ['Amara', '/stays/:noticeStayId/nights?month=2017-05&edition=dtoc-beds'],
  ['Marek', '/stays/:stayId', 403],
  ['Marek', '/journal', 403],
  ['Amara', '/beds/:bedId/reopen', 409],
  ...elsewhereOfPlaces,
  ...elsewhereOfPlans,
  ...elsewhereOfForecast,
  ...elsewhereOfMeasures,
]

/** Every page that can be asked for, once, as somebody who may; then the same pages where they look quite different. */
export const visits: readonly Visit[] = [
  ...allPages.filter((page) => page.get && !(page.at in notPages)).map(visitOf),
  ...elsewhere.map(([as, path, status = 200]) => ({
    name: `${path} as ${as ?? 'nobody'}`,
    path: (ids: Ids) => filled(path, ids),
    as,
    status,
    ...(path.includes('print=1') && { wide: true as const }),
  })),
]

export const filled = (at: string, ids: Ids) =>
  at.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const id = ids[name]
    if (!id) throw new Error(`${at} needs ${name}: give it one in every-page-place.ts`)
    return id
  })

function visitOf({ at, may }: (typeof allPages)[number]): Visit {
  const { ids: own, as, query } = special[at] ?? {}
  const free = may === 'anyone' || may === 'signed in'
  const who = as === undefined ? cast.find(([, role]) => free || mayDo({ role }, may))?.[0] : as
  if (who === undefined) throw new Error(`nobody of the cast reaches ${at}`)
  const path = (ids: Ids) => filled(at, { ...ids, ...own?.(ids) }) + (query?.(ids) ?? '')
  return { name: at, path, as: who, status: 200 }
}

const opened = 'a key has opened it, and the next one answers'
const [split, reply] = ['split', 'reply'].map(
  (as) => visits.find(({ name }) => name.includes(`as=${as}`))!.name,
) as [string, string]

/** Where the page itself says where the keyboard begins, and why; everywhere else that is the link to the contents. */
export const beginsAt: Record<string, { at: string; because: string }> = {
  '/round/:stayId': {
    at: 'h1.hw-round__name',
    because: 'the next person is read out when the round moves on',
  },
  '/delays/:month/:organisationId/say': { at: 'input#whose', because: opened },
  [split]: { at: 'select#until', because: opened },
  [reply]: { at: 'textarea#words', because: opened },
  '/sign-in/link/gone as nobody': { at: 'nhsuk-error-summary', because: 'the error is read out first' },
}

/** Lines above about a page that is gone. */
export const left = (): string[] => [
  ...[...Object.keys(special), ...Object.keys(notPages)].filter(
    (at) => !allPages.some((one) => one.at === at),
  ),
  ...Object.keys(beginsAt).filter((name) => !visits.some((visit) => visit.name === name)),
]
