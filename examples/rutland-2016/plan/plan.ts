import type { PlanInput } from '../../../src/modules/plans/index.ts'
import { readPrintedDue } from '../../../src/modules/plans/index.ts'
import { dueFields } from '../../plans/parts.ts'
import {
  aims,
  contributions,
  costs,
  deliverables,
  exit,
  funding,
  recording,
  reports,
  risks,
  title,
  versions,
} from './document.ts'
import { milestones } from './milestones.ts'
import { stakeholders } from './stakeholders.ts'
import { stated } from './stated.ts'

type Parts = PlanInput['parts']
const year = '2016/17'
const level = { High: 'high', Med: 'medium', Low: 'low' } as const
const schemes: Record<string, string> = {
  'Integrated crisis response': 'CRDR1',
  'Transfer and reablement': 'CRDR2',
}
const metricOf: Record<number, string> = { 1: 'fund-2014-admissions', 4: 'fund-2014-delays' }
const measureOf: Record<string, string> = {
  'Admissions to permanent residential and care homes avoided': 'fund-2014-care-homes',
  'At home 91 days after leaving hospital with reablement': 'fund-2014-reablement',
  'Delayed transfers avoided or reduced': 'fund-2014-delays',
  'Non-elective admissions avoided': 'fund-2014-admissions',
  'Satisfaction of people': 'satisfaction',
}

/** Rutland's business case as one file, its disagreements among its parts. */
export const plan = (): PlanInput => ({
  key: 'rutland-crisis-discharge-reablement-2016',
  plan: {
    kind: 'business case',
    title,
    from: '2016-04-01',
    to: '2017-03-31',
    area: 'Rutland',
    lead: 'Priority lead, council',
    about:
      'Prevent admissions to hospital or a home where help at home will do, keep stays short, and help people regain independence. Combines CRDR1, integrated urgent response, and CRDR2, integrated hospital reablement and transfers of care.',
    source: title,
  },
  versions: versions.map(({ version, change, by, on }) => ({
    label: version,
    author: by,
    on: on === 'June 2016' ? '2016-06-30' : '2016-05-10',
    changed: change,
  })),
  parts: {
    party: [
      { ref: 'P1', organisation: 'Rutland County Council', role: 'council', signs: true },
      { ref: 'P2', organisation: 'East Leicestershire and Rutland CCG', role: 'commissioner', signs: true },
      { ref: 'P3', organisation: 'Leicestershire Partnership NHS Trust', role: 'provider', signs: false },
    ],
    statement: [
      { ref: 'T1', heading: 'Objectives', says: aims.join('; ') },
      {
        ref: 'T2',
        heading: 'Left out',
        says: 'Vanguard for urgent care and Better Care Together pay for measures beside these; overlap with long-term conditions is managed by working together.',
      },
      {
        ref: 'T3',
        heading: 'Readiness',
        says: 'Over 85% at home 91 days after discharge with reablement; about 60% need no ongoing social care; four weeks of reablement on average. Community support has run since 1 September 2014.',
      },
    ],
    scheme: [
      {
        ref: 'CRDR1',
        name: 'Integrated urgent response',
        owner: 'Priority lead, council',
        measure: { measure: 'fund-2014-admissions', step: 'month' },
      },
      {
        ref: 'CRDR2',
        name: 'Integrated hospital reablement and transfers of care',
        owner: 'Priority lead, council',
        measure: { measure: 'fund-2014-reablement', step: 'quarter' },
        target: 85,
        expected: 'Consistently over 85% at home after 91 days',
      },
    ],
    aim: [
      ...milestoneAims().map(({ ref, name, under, metric }) => ({ ref, name, under, metric })),
      ...deliverables.map(([what, target], i) => ({
        ref: `K${i + 1}`,
        name: what,
        under: 'Key deliverables',
        success: target,
      })),
    ],
    action: actions(),
    contribution: contributions.map(([metric, why, impact], i) => ({
      ref: `N${i + 1}`,
      metric,
      measure: measureOf[metric] ?? null,
      why,
      impact,
    })),
    risk: risks.map(([number, opened, owner, what, probability, impact]) => ({
      ref: `R${number}`,
      what,
      opened,
      owner,
      probability: level[probability],
      impact: level[impact],
    })),
    money: [
      ...costs.map(({ part, what, pounds }, i) => ({
        ref: `C${i + 1}`,
        what,
        side: 'cost' as const,
        year,
        pounds,
        heading: part,
        scheme: schemes[part] ?? null,
      })),
      ...funding.map(({ part, source, pounds }, i) => ({
        ref: `F${i + 1}`,
        what: part,
        side: 'source' as const,
        year,
        pounds,
        from: source,
        pooled: true,
        heading: 'Better Care Fund',
        scheme: schemes[part] ?? null,
        said: '2016/17+',
      })),
    ],
    report: reports.map(([what, by, to, often], i) => ({
      ref: `W${i + 1}`,
      what,
      kind: kindOf(what, often),
      byWhom: by,
      toWhom: to,
      every: often === 'monthly' ? 'month' : often === 'quarterly' ? 'quarter' : 'as needed',
      ...(often === 'to its timetable' ? { how: 'To the executive’s own timetable' } : {}),
    })),
    board: [
      {
        ref: 'B1',
        name: 'Integration Executive',
        does: 'Steers the programme; decides how the services go on',
        every: 'month',
        reportsTo: 'Section 75 Partnership Board',
      },
      { ref: 'B2', name: 'Section 75 Partnership Board', does: 'Decisions and steering', every: 'quarter' },
      { ref: 'B3', name: 'Health and Wellbeing Board', does: 'Decisions and steering', every: 'quarter' },
    ],
    stakeholder: stakeholders.map(([who, theirImpact, impactOnThem, told], i) => ({
      ref: `H${i + 1}`,
      who,
      theirImpact,
      impactOnThem,
      told,
    })),
    recording: recording.map(([what, when, by, where], i) => ({
      ref: `I${i + 1}`,
      what,
      when,
      byWhom: by,
      where: where || null,
    })),
    exit: [
      {
        ref: 'X1',
        what: exit,
        decides: 'Integration Executive',
        cost: 'Workforce and service change beside today’s services; payback within five years',
      },
    ],
  },
  stated,
})

const kindOf = (what: string, often: string) =>
  what === 'Highlight report'
    ? 'highlight report'
    : often === 'quarterly'
      ? 'quarterly return'
      : often === 'monthly'
        ? 'monthly figures'
        : 'other'

function milestoneAims(): {
  ref: string
  name: string
  under: string
  metric: string | null
  stream: string
}[] {
  const seen = new Map<string, { name: string; under: string; metric: string | null; stream: string }>()
  for (const { stream, change, metrics, rows } of milestones)
    for (const [name] of rows)
      seen.set(`${change} ${name}`, {
        name,
        under: change,
        metric: metricOf[metrics.at(-1)!] ?? null,
        stream,
      })
  return [...seen.values()].map((one, i) => ({ ref: `M${i + 1}`, ...one }))
}

function actions(): NonNullable<Parts['action']> {
  const aims = milestoneAims()
  return milestones
    .flatMap(({ stream, change, rows }) => rows.map((row) => ({ stream, change, row })))
    .map(({ stream, change, row: [aim, what, start, finish, responsible] }, i) => ({
      ref: `A${i + 1}`,
      what,
      milestone: true,
      aim: aims.find(({ name, under }) => name === aim && under === change)!.ref,
      scheme: stream,
      lead: responsible,
      start: readPrintedDue(start).due,
      ...dueFields(finish),
    }))
}
