import { statedDisagreements } from '../../src/modules/plans/index.ts'
import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import { builder } from '../builder.ts'
import type { Example, World } from '../world.ts'
import { title } from './plan/document.ts'
import { plan } from './plan/plan.ts'

const about = {
  systemId: 'rutland-2016',
  name: 'Rutland, September 2016',
  about:
    'The business case for crisis response, discharge and reablement of 2016: a plan, and nobody in a bed',
}

/** When it is in this Rutland: some milestones of the business case are done by then, some are late. */
const demoAt: Instant = Temporal.PlainDateTime.from('2016-09-12T08:30').toZonedDateTime(zone).toInstant()

/** Nothing here is drawn: seed and clock make no difference. */
export const rutland2016: Example = { ...about, build }

function build(): World {
  const b = builder(about, 0, demoAt)
  b.world.demoAt = demoAt
  b.organisation('council', 'council', 'Rutland County Council', 'Council')
  b.organisation('ccg', 'board', 'East Leicestershire and Rutland CCG', 'CCG')
  b.organisation('lpt', 'community provider', 'Leicestershire Partnership NHS Trust', 'LPT')
  b.organisation('hub', 'transfer of care hub', 'Rutland integrated hospital team', 'Hospital team')
  b.account('Orla Whitfield', [{ role: 'analyst', organisation: 'hub' }], {
    who: 'analyst; keeps the business case and its milestones',
  })
  b.account('Graham Tysoe', [{ role: 'board member', organisation: 'council' }], {
    who: 'signs for the county council',
  })
  b.account('Dr Leela Nair', [{ role: 'board member', organisation: 'ccg' }], {
    who: 'signs for the commissioners',
  })
  b.account('Piers Oddie', [{ role: 'administrator', organisation: 'hub' }], { who: 'administrator' })
  b.world.plans.push({ file: plan(), at: demoAt, signatures: [] })
  b.world.disagreements = b.world.plans.flatMap(({ file }) => statedDisagreements(file))
  b.world.sources = [
    {
      what: 'the plan',
      document: title,
      line: 'Business Case, BCF Priority: Crisis Response, Discharge and Reablement',
    },
    { what: 'money', document: title, line: 'Total Funding £936,000' },
  ]
  return b.world
}
