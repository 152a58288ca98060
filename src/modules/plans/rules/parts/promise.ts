import { address, due, measure, number, text, words } from '../fields.ts'

/**
 * What a scheme or an action promises as a number: the measure it should move, by how much or to what, from when.
 * `change` is signed in the measure's own unit and step: -250 is 250 fewer.
 */
export const promise = {
  measure: measure('Which measure it should move', 'if known'),
  change: number(
    'By how much',
    'if known',
    'In the measure’s own unit, with a minus for fewer: -250 is 250 fewer',
  ),
  target: number('Or to what value', 'if known'),
  unit: text('Of what, where no measure says it', 'if known', 'Ambulance calls a year'),
  shows: due('From when it should show', 'if known'),
  /** What a forecast said it would do; filled in from the forecast's own page. */
  because: words('Because of which answer of a forecast', 'if known'),
  becauseAt: address('Where that answer stands', 'if known', {
    hint: 'Filled in by “Use it in a plan” on the answer’s page',
    path: /^\/forecast\/runs\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    example: '/forecast/runs/ and the number of the run',
  }),
} as const
