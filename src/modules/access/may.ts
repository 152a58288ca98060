import type { Viewer } from '../../platform/db/viewer.ts'

/** The roles of access.post, in the field's words. */
export const roles = [
  'ward coordinator',
  'hospital social worker',
  'hub navigator',
  'provider',
  'on-call manager',
  'board member',
  'analyst',
  'administrator',
  'privacy officer',
] as const
export type Role = (typeof roles)[number]

const caring: Role[] = ['ward coordinator', 'hospital social worker', 'hub navigator', 'provider']
const sees: Role[] = [...caring, 'on-call manager', 'analyst']

/**
 * Who may do what: access is denied unless a line here allows it. Which people it may be done to is a second
 * question, answered by the database from legitimate relationships (rules IG-01, IG-02).
 */
export const may = {
  'see own work': [...roles],
  'see people': sees,
  'look for people': sees,
  'admit and move': ['ward coordinator'],
  'record the stay': ['ward coordinator', 'hub navigator'],
  'record readiness': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'change waits': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'answer waits': caring,
  'change a person': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'merge people': ['hub navigator'],
  'see wards and beds': [
    'ward coordinator',
    'hospital social worker',
    'hub navigator',
    'on-call manager',
    'analyst',
    'administrator',
    'board member',
  ],
  'close beds': ['ward coordinator', 'administrator'],
  'change wards': ['administrator'],
  'see organisations': [...roles],
  'change organisations': ['administrator'],
  'see the journal': ['administrator', 'privacy officer'],
  'check break-glass': ['privacy officer'],
  'open with a reason': sees,
  'see counts': [...roles],
  // What a month came to, with the people behind each number.
  'see delays': ['ward coordinator', 'hospital social worker', 'hub navigator', 'on-call manager', 'analyst'],
  // For an organisation that is a side of the month: the bed's own, or a council.
  'agree nights': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'sign returns': ['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst'],
  'make returns': ['ward coordinator', 'hospital social worker', 'hub navigator', 'analyst'],
  'change the count': ['administrator'],
  // The choice ladder, thresholds and aims of continuing healthcare, how often a bed is reviewed.
  'change days and aims': ['administrator'],
  'see rules': [...roles],
  'record notices': ['ward coordinator', 'hospital social worker'],
  'guide choice': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'record continuing healthcare': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'assess for providers': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'answer assessments': caring,
  // What is free, of every service: it names nobody.
  'see capacity': [...caring, 'on-call manager', 'board member', 'analyst', 'administrator'],
  'say what is free': ['hub navigator', 'hospital social worker', 'provider'],
  'ask what is free': ['hub navigator', 'hospital social worker'],
  'change services': ['hub navigator', 'administrator'],
  'set how long figures hold': ['administrator'],
  'set times to answer': ['administrator'],
  'set where counting begins': ['administrator'],
  'send summaries': ['hub navigator', 'administrator'],
  // Finding a place for somebody: what they need, who is asked, who is chosen.
  'find places': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'choose places': ['hospital social worker', 'hub navigator'],
  'answer requests': ['provider'],
  // What the receiver said of those who came from a ward.
  'see as described': ['ward coordinator', 'hub navigator'],
  'change the tracker file': ['administrator'],
  'see unmet need': [
    'ward coordinator',
    'hospital social worker',
    'hub navigator',
    'on-call manager',
    'analyst',
  ],
  // The same in counts alone, without small numbers.
  'see unmet counts': ['board member'],
  // Plans, risks and money of the place: they name staff and bodies, never somebody who is cared for.
  'see plans': [...roles],
  'change plans': ['hub navigator', 'analyst'],
  // For the signer's own body.
  'sign plans': ['board member'],
  // What is measured and how it goes: counts; small ones are kept back from board members.
  'see forecasts': ['hub navigator', 'hospital social worker', 'on-call manager', 'analyst'],
  'keep scenarios': ['hub navigator', 'analyst'],
  'see measures': ['hub navigator', 'on-call manager', 'board member', 'analyst'],
  'see people of measures': ['hub navigator', 'on-call manager', 'analyst'],
  'load measures': ['analyst'],
  'define measures': ['analyst'],
  // On a chart: new limits with their reason, what was done, what is promised.
  'set limits': ['analyst'],
  'mark what was done': ['analyst'],
  'set trajectories': ['analyst'],
  'share with the family': ['ward coordinator', 'hospital social worker', 'hub navigator'],
  'review out-of-area': ['ward coordinator', 'hospital social worker', 'hub navigator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof may

export const mayDo = (viewer: Pick<Viewer, 'role'>, permission: string): boolean =>
  (may as Record<string, readonly string[]>)[permission]?.includes(viewer.role) ?? false
