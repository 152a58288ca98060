import { statedDisagreements } from '../../src/modules/plans/index.ts'
import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import { builder } from '../builder.ts'
import type { Example, World } from '../world.ts'
import { title } from './plan/document.ts'
import { plan } from './plan/plan.ts'

const about = {
  systemId: 'fylde-wyre-2014',
  name: 'Fylde and Wyre, February 2014',
  about:
    'The Better Care Fund plan of 2014 as it was submitted, its risk table blank: a plan, and nobody in a bed',
}

/** When it is in this Fylde and Wyre: the plan is submitted, and what it promised by 14 February is still to come. */
const demoAt: Instant = Temporal.PlainDateTime.from('2014-02-10T08:30').toZonedDateTime(zone).toInstant()

/** Nothing here is drawn: seed and clock make no difference. */
export const fyldeWyre2014: Example = { ...about, build }

function build(): World {
  const b = builder(about, 0, demoAt)
  b.world.demoAt = demoAt
  b.organisation('ccg', 'board', 'Fylde and Wyre CCG', 'CCG')
  b.organisation('council', 'council', 'Lancashire County Council', 'LCC')
  b.organisation('hwb', 'board', 'Lancashire Health and Wellbeing Board', 'Wellbeing board')
  b.organisation('hub', 'transfer of care hub', 'Fylde and Wyre programme team', 'Programme team')
  b.account('Nesta Rimmer', [{ role: 'analyst', organisation: 'hub' }], {
    who: 'analyst; keeps the fund plan',
  })
  b.account('Dr Howard Pell', [{ role: 'board member', organisation: 'ccg' }], {
    who: 'signs for the commissioners',
  })
  b.account('Moira Catterall', [{ role: 'board member', organisation: 'council' }], {
    who: 'signs for the county council',
  })
  b.account('Dame Ruth Sefton', [{ role: 'board member', organisation: 'hwb' }], {
    who: 'chairs the health and wellbeing board',
  })
  b.account('Alun Speight', [{ role: 'administrator', organisation: 'hub' }], { who: 'administrator' })
  b.world.plans.push({ file: plan(), at: demoAt, signatures: [] })
  b.world.disagreements = b.world.plans.flatMap(({ file }) => statedDisagreements(file))
  b.world.sources = [
    { what: 'the plan', document: title, line: 'Better Care Fund Planning Template DRAFT version 2' },
    {
      what: 'money',
      document: title,
      line: 'Total agreed value of pooled budget: 2014/15 £0.00; 2015/16 (proposed) £10,295.00',
    },
    { what: 'risks', document: title, line: 'To be completed by 14th February 2014' },
  ]
  return b.world
}
