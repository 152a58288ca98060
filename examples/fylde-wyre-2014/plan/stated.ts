import type { StatedInput } from '../../../src/modules/plans/index.ts'
import { plannedChanges } from './changes.ts'
import { acuteImpact, documents, pooled, risks, signatures } from './document.ts'

// Everything that is still to come is promised for this day.
const on = '2014-02-14'
const blank = risks.filter(([, rating, mitigation]) => rating === null || mitigation === null).length
const toCome = [
  ...documents.filter(([, about]) => about.includes('embedded by')).map(([what]) => ({ what, on })),
  ...plannedChanges.filter(({ promised }) => promised).map(({ does: what }) => ({ what, on })),
  ...(blank > 0 ? [{ what: `rating and mitigation of ${blank} risks of ${risks.length}`, on }] : []),
  ...(acuteImpact === null ? [{ what: 'implications for the acute sector', on }] : []),
]

/** What the plan says of itself: its money, its dates, its signatures. */
export const stated: StatedInput = {
  sums: (['2014/15', '2015/16'] as const).map((year) => ({
    what: `Pooled budget of ${year}, agreed against the least that is asked, pounds`,
    says: pooled.agreed[year],
    parts: [{ name: 'asked', value: pooled.minimum[year] }],
    where: 'part 1a',
  })),
  dates: plannedChanges.flatMap(({ does, dates }) =>
    dates.map((said) => ({ about: `“${does}”`, of: 'planned changes', said, where: 'part 2c' })),
  ),
  spans: plannedChanges.flatMap(({ does, from, dates }) =>
    dates.map((finish) => ({ of: does, start: from ?? null, finish, where: 'part 2c' })),
  ),
  signed: {
    signatures: [...signatures],
    agreed: { body: 'Lancashire Health and Wellbeing Board', on: pooled.agreedAtBoard },
    toCome,
  },
}
