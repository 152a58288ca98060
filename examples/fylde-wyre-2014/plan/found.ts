import { type Claim, disagreements } from '../../disagreements.ts'
import { signedUnready } from '../../plans/compare/control.ts'
import { endsBeforeBegins, twoDates } from '../../plans/compare/dates.ts'
import type { Found } from '../../plans/compare/found.ts'
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

const money: Claim[] = (['2014/15', '2015/16'] as const).map((year) => ({
  what: `Pooled budget of ${year}, agreed against the least that is asked, pounds`,
  says: pooled.agreed[year],
  parts: [{ name: 'asked', value: pooled.minimum[year] }],
}))

/** Where the plan disagrees with itself: its money, its dates, its signatures. */
export const found = (): Found[] => [
  ...disagreements(money).map((what) => ({ what, where: 'part 1a' })),
  ...twoDates(
    plannedChanges.flatMap(({ does, dates }) =>
      dates.map((said) => ({ about: `“${does}”`, of: 'planned changes', said, where: 'part 2c' })),
    ),
  ),
  ...endsBeforeBegins(
    plannedChanges.flatMap(({ does, from, dates }) =>
      dates.map((finish) => ({ of: does, start: from ?? null, finish, where: 'part 2c' })),
    ),
  ),
  ...signedUnready({
    signatures,
    agreed: { body: 'Lancashire Health and Wellbeing Board', on: pooled.agreedAtBoard },
    toCome,
  }),
]
