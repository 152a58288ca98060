import { choice, due, text, words } from '../fields.ts'
import { levels } from '../national.ts'
import { part } from '../part.ts'

/**
 * Where a place puts itself in one change of the High Impact Change Model. Its standing is the level it has reached:
 * each judgement is kept, with its evidence.
 */
export const change = part({
  one: 'high impact change',
  many: 'high impact changes',
  about: 'Where the place puts itself in each change of the national model, and what shows it.',
  title: 'name',
  lists: ['edition', 'level', 'evidence', 'success'],
  fields: {
    name: text('Change', 'always'),
    edition: choice(
      'Edition of the model',
      {
        '2015': '2015: eight changes',
        '2019': '2019: nine changes',
        '2023': '2023: ten changes and enablers',
      },
      'always',
    ),
    /** Of codes/high-impact-changes.json: "1" to "10", or an enabler's. */
    number: text('Number of the change, or the enabler', 'always'),
    level: choice('Level when the plan was written', levels, 'to sign'),
    assessed: due('Judged on', 'if known'),
    evidence: words('What shows it', 'to sign'),
    aim: choice('Level aimed at', levels, 'if known'),
    by: due('By when', 'if known'),
    success: words('How it is known to have worked', 'if known'),
    lead: text('Who leads it', 'if known'),
  },
  standing: { states: levels, ended: [] },
})
