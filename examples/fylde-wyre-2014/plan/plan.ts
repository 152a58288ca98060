import type { PlanInput } from '../../../src/modules/plans/index.ts'
import { dueFields } from '../../plans/parts.ts'
import { conditions, plannedChanges } from './changes.ts'
import {
  aims,
  boundary,
  documents,
  engagement,
  governance,
  parties,
  pooled,
  risks,
  signatures,
  submitted,
  title,
} from './document.ts'
import { stated } from './stated.ts'

type Parts = PlanInput['parts']

/** Fylde and Wyre's fund plan as one file: blank where the document is blank. */
export const plan = (): PlanInput => ({
  key: 'fylde-wyre-better-care-fund-2014',
  plan: {
    kind: 'fund plan',
    title,
    from: '2014-04-01',
    to: '2016-03-31',
    area: 'Fylde and Wyre',
    lead: 'Fylde and Wyre CCG and Lancashire County Council',
    about:
      'People live as independently as they can, with care as close to home as it can be: neighbourhoods of GPs with one point of access, joint governance and commissioning.',
    source: title,
    conditions: '2014-15',
  },
  versions: [
    {
      label: 'draft 2',
      author: parties.join(' and '),
      on: submitted,
      changed: 'Submitted as “DRAFT version 2”',
    },
  ],
  parts: {
    party: party(),
    statement: [{ ref: 'T1', heading: 'Implications for the acute sector', says: null }],
    scheme: [],
    aim: aims.map((name, i) => ({ ref: `M${i + 1}`, name, under: 'Objectives' })),
    action: plannedChanges.map(({ does, from, dates, expects, promised, saves }, i) => ({
      ref: `A${i + 1}`,
      what: does,
      start: from ?? null,
      ...dueFields(dates[0] ?? null),
      ...(dates.length > 1 || promised ? { dueSaid: [...dates, promised].filter(Boolean).join('; ') } : {}),
      expected: expects,
      ...(saves ? { change: -saves[0]!.aYear, unit: `${saves[0]!.of} a year` } : {}),
    })),
    benefit: plannedChanges.flatMap(({ saves }, i) =>
      (saves ?? []).slice(1).map(({ of, aYear }, nth) => ({
        ref: `G${i + 1}.${nth + 1}`,
        of,
        action: `A${i + 1}`,
        change: -aYear,
        unit: `${of} a year`,
      })),
    ),
    risk: risks.map(([what, , mitigation], i) => ({ ref: `R${i + 1}`, what, mitigation })),
    condition: conditions.map(({ condition, national, met, evidence, by }, i) => ({
      ref: `N${i + 1}`,
      condition,
      national: `2014-15/${national}`,
      met: met === 'not yet' ? 'partly' : met,
      evidence,
      by: by ?? null,
    })),
    money: (['2014/15', '2015/16'] as const).map((year, i) => ({
      ref: `F${i + 1}`,
      what: 'Pooled budget',
      side: 'source',
      year,
      pounds: pooled.agreed[year],
      pooled: true,
      from: parties.join(' and '),
      said: `£${pooled.agreed[year].toLocaleString('en-GB')}.00${year === '2015/16' ? ', proposed' : ''}`,
    })),
    board: governance.map(([name, to, does], i) => ({ ref: `B${i + 1}`, name, does, reportsTo: to })),
    engagement: engagement.map(({ on, with: who, what }, i) => ({ ref: `E${i + 1}`, who, on, said: what })),
    document: documents.map(([name, about], i) => ({
      ref: `K${i + 1}`,
      name,
      about,
      promised: about.includes('embedded by') ? '2014-02-14' : null,
    })),
  },
  stated,
})

const party = (): NonNullable<Parts['party']> =>
  signatures.map(({ body, by, on }, i) => ({
    ref: `P${i + 1}`,
    organisation: body,
    role: (['commissioner', 'council', 'health and wellbeing board'] as const)[i]!,
    signs: true,
    signatory: by,
    boundary: i === 0 ? boundary : null,
    signedBefore: on && `On paper, ${on}`,
  }))
