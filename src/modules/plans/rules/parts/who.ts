import { choice, date, due, organisation, text, words, yes } from '../fields.ts'
import { part } from '../part.ts'

const every = {
  week: 'Every week',
  month: 'Every month',
  quarter: 'Every quarter',
  'half-year': 'Twice a year',
  year: 'Every year',
  'as needed': 'When it is needed',
} as const
export type Every = keyof typeof every

export const party = part({
  one: 'party',
  many: 'parties',
  about: 'The bodies whose plan it is, and which of them sign it.',
  title: 'organisation',
  lists: ['role', 'signs', 'signatory', 'boundary'],
  fields: {
    organisation: organisation('Organisation', 'always'),
    role: choice(
      'What it is in this plan',
      {
        council: 'Council',
        commissioner: 'Commissioner of health care',
        'health and wellbeing board': 'Health and wellbeing board',
        'delivery board': 'Delivery board',
        provider: 'Provider',
        other: 'Other',
      },
      'always',
    ),
    signs: yes('Does it sign the plan?', 'always'),
    signatory: text('Who signs for it, and as what', 'if known', 'Anna Marsh, director of adult care'),
    boundary: words('Where its boundary differs from the plan’s', 'if known'),
    signedBefore: text('How and when it signed on paper', 'if known'),
  },
})

export const stakeholder = part({
  one: 'stakeholder',
  many: 'stakeholders',
  about: 'Who has a hand in it or feels it, what each is told, and how.',
  title: 'who',
  lists: ['theirImpact', 'impactOnThem', 'told'],
  fields: {
    who: text('Who', 'always'),
    theirImpact: words('What they can do for the plan, or to it', 'to sign'),
    impactOnThem: words('What the plan does to them', 'to sign'),
    told: words('What they are told, and how', 'to sign'),
  },
})

export const message = part({
  one: 'message',
  many: 'messages',
  about: 'The communication plan: what is said to whom, when, how and by whom.',
  title: 'what',
  lists: ['toWhom', 'how', 'when', 'byWhom'],
  fields: {
    what: words('What is said', 'always'),
    toWhom: text('To whom', 'to sign'),
    how: text('How', 'if known', 'Letter, newsletter, meeting, web page'),
    when: due('By when', 'if known'),
    byWhom: text('Who says it', 'if known'),
  },
  standing: { states: { planned: 'Planned', said: 'Said', dropped: 'Dropped' }, ended: ['said', 'dropped'] },
})

export const engagement = part({
  one: 'engagement',
  many: 'engagements',
  about: 'Who was listened to before the plan was written, and what that changed.',
  title: 'who',
  lists: ['on', 'how', 'said', 'changed'],
  fields: {
    who: text('Who was asked', 'always'),
    on: due('When', 'if known', 'A date, a month or a year'),
    how: text('How', 'if known', 'Focus group, survey, forum'),
    people: text('How many people', 'if known'),
    said: words('What was said', 'if known'),
    changed: words('What the plan changed for it', 'if known'),
  },
})

export const board = part({
  one: 'board',
  many: 'boards',
  about: 'The boards that oversee the plan.',
  title: 'name',
  lists: ['does', 'every', 'reportsTo'],
  fields: {
    name: text('Board', 'always'),
    does: words('What it does for the plan', 'to sign'),
    every: choice('How often it meets', every, 'if known'),
    chair: text('Chair', 'if known'),
    reportsTo: text('Whom it answers to', 'if known'),
  },
})

export const report = part({
  one: 'report',
  many: 'reports',
  about: 'The reporting calendar: who reports what to whom, and when the next is due.',
  title: 'what',
  lists: ['byWhom', 'toWhom', 'every', 'next'],
  fields: {
    what: text('What is reported', 'always'),
    kind: choice(
      'What sort of report it is',
      {
        'highlight report': 'Highlight report',
        'quarterly return': 'Quarterly return',
        'monthly figures': 'Monthly figures',
        other: 'Other',
      },
      'always',
    ),
    byWhom: text('Who reports', 'to sign'),
    toWhom: text('To whom', 'to sign'),
    every: choice('How often', every, 'to sign'),
    next: date('When the first one is due', 'if known', 'The later ones follow from it'),
    how: text('How it is sent', 'if known'),
  },
  standing: { states: { waited: 'Waited for', sent: 'Sent' }, ended: [] },
})

export const exit = part({
  one: 'exit step',
  many: 'exit steps',
  about: 'What becomes of it when the plan or its money ends.',
  title: 'what',
  lists: ['decides', 'when', 'cost'],
  fields: {
    what: words('What happens', 'always'),
    decides: text('Who decides it', 'to sign'),
    when: due('By when it is decided', 'if known'),
    cost: words('What the change-over costs', 'if known'),
  },
})
