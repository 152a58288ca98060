import { choice, due, number, ref, text, words, yes } from '../fields.ts'
import { part } from '../part.ts'
import { promise } from './promise.ts'

const states = {
  'not begun': 'Not begun',
  'under way': 'Under way',
  held: 'Held up',
  done: 'Done',
  dropped: 'Dropped',
} as const
const ended = ['done', 'dropped'] as const

export const scheme = part({
  one: 'scheme',
  many: 'schemes',
  about: 'What is paid for or run, who owns it, and what it should come to as a number.',
  title: 'name',
  lists: ['owner', 'expected', 'measure', 'change', 'target', 'shows', 'planned'],
  fields: {
    name: text('Scheme', 'always'),
    area: text('Service or delivery area', 'if known'),
    does: words('What it does', 'if known'),
    owner: text('Who owns it', 'to sign'),
    expected: words('What should come of it, in words', 'if known'),
    ...promise,
    from: due('Begins', 'if known'),
    to: due('Ends', 'if known'),
    /** Activity against plan: the figure of its standing is held against this. */
    planned: number('How much of it is planned', 'if known', '720 where 720 admissions a year are planned'),
    plannedUnit: text('Of what, how often', 'if known', 'Admissions a year'),
    risk: words('If it does not happen', 'if known'),
  },
  standing: {
    states,
    ended,
    figure: { label: 'Done so far, in the unit of what is planned', unit: 'number' },
  },
})

export const aim = part({
  one: 'aim',
  many: 'aims',
  about: 'What a set of actions is for: a change of the national model, or an aim with its measure.',
  title: 'name',
  lists: ['under', 'success', 'metric'],
  fields: {
    name: words('Aim', 'always'),
    under: text('Heading it stands under', 'if known'),
    /** Of the high impact change model, as a part of kind change. */
    change: ref('High impact change', 'change', 'if known'),
    metric: text('Measure it serves', 'if known', 'Its key in the register, such as delayed-days'),
    success: words('How it is known to have worked', 'if known'),
  },
})

export const action = part({
  one: 'action',
  many: 'actions',
  about: 'What will be done, by whom, by when, and whether it moved what it should.',
  title: 'what',
  lists: ['lead', 'start', 'due', 'measure', 'change', 'shows'],
  fields: {
    what: words('What will be done', 'always'),
    milestone: yes('Is it a milestone?', 'if known'),
    aim: ref('For which aim', 'aim', 'if known'),
    scheme: ref('Part of which scheme', 'scheme', 'if known'),
    serves: ref('For which high impact change', 'change', 'if known', 'Blank: the change of its aim'),
    lead: text('Who leads it', 'to sign'),
    start: due('Begins', 'if known'),
    due: due('Due', 'to sign'),
    dueSaid: text('The date as the document has it, where it cannot be read', 'if known'),
    expected: words('What should come of it, in words', 'if known'),
    ...promise,
    risk: words('If it does not happen', 'if known'),
  },
  standing: { states, ended },
})

export const benefit = part({
  one: 'benefit',
  many: 'benefits',
  about: 'A further number that should come of an action or a scheme, where it promises more than one.',
  title: 'of',
  lists: ['action', 'scheme', 'measure', 'change', 'target', 'shows'],
  fields: {
    of: text('What should be fewer or more', 'always', 'A&E attendances for falls'),
    action: ref('Of which action', 'action', 'if known'),
    scheme: ref('Of which scheme', 'scheme', 'if known'),
    ...promise,
  },
})

export const contribution = part({
  one: 'contribution',
  many: 'contributions',
  about: 'What each scheme does for each measure of the fund.',
  title: 'metric',
  lists: ['scheme', 'impact', 'why'],
  fields: {
    metric: text('Measure of the fund, in its own words', 'always'),
    measure: text('Its key in the register', 'if known', 'Such as delayed-days'),
    scheme: ref('Which scheme', 'scheme', 'if known', 'Blank: the plan as a whole'),
    impact: choice(
      'How much it does',
      { significant: 'Significant', moderate: 'Moderate', none: 'None', other: 'Other' },
      'to sign',
    ),
    why: words('Why it should', 'to sign'),
  },
})

const levels3 = { high: 'High', medium: 'Medium', low: 'Low' } as const

export const risk = part({
  one: 'risk',
  many: 'risks',
  about: 'What could go wrong, how likely and how bad, whose it is and what is done about it.',
  title: 'what',
  lists: ['probability', 'impact', 'owner', 'mitigation'],
  fields: {
    what: words('What could go wrong', 'always'),
    opened: due('Opened', 'if known'),
    probability: choice('How likely', levels3, 'to sign'),
    impact: choice('How bad', levels3, 'to sign'),
    owner: text('Whose it is', 'to sign'),
    mitigation: words('What is done about it', 'to sign'),
    contingency: words('What is done if it happens', 'if known'),
  },
  standing: {
    states: { open: 'Open', happened: 'It happened', closed: 'Closed' },
    ended: ['closed'],
  },
})
