import { choice, due, text, words } from '../fields.ts'
import { part } from '../part.ts'

export const statement = part({
  one: 'statement',
  many: 'statements',
  about: 'What the plan says in prose: vision, aims, principles, what it leaves out.',
  title: 'heading',
  lists: ['says'],
  fields: {
    heading: text('Heading', 'always'),
    says: words('What it says', 'to sign'),
  },
})

export const document = part({
  one: 'document',
  many: 'documents',
  about: 'The register of documents the plan rests on.',
  title: 'name',
  lists: ['about', 'address', 'promised'],
  fields: {
    name: text('Document', 'always'),
    about: words('What is in it', 'if known'),
    address: text('Where it is', 'if known', 'An address of the web or the name of a file'),
    promised: due('If it is still to come: by when', 'if known'),
  },
  standing: { states: { awaited: 'Still to come', here: 'Here' }, ended: ['here'] },
})

export const condition = part({
  one: 'condition',
  many: 'national conditions',
  about: 'What the nation asks of the plan, and the evidence that it is so.',
  title: 'condition',
  lists: ['met', 'evidence', 'lead', 'by'],
  fields: {
    condition: text('Condition', 'always'),
    /** A key of codes/national-conditions.json: "2014-15/seven-day-services". */
    national: text(
      'National key',
      'if known',
      'As in the list of national conditions: 2014-15/seven-day-services',
    ),
    question: words('What is asked', 'if known'),
    met: choice('Is it met?', { yes: 'Met', partly: 'Met in part', no: 'Not met' }, 'to sign'),
    evidence: words('Evidence', 'to sign', 'What shows it: who does what, since when, where it is written'),
    lead: text('Who answers for it', 'if known'),
    by: due('Where it is not met: by when', 'if known'),
  },
})

export const recording = part({
  one: 'record',
  many: 'records',
  about: 'What is collected for the measures, when, by whom and where it is kept.',
  title: 'what',
  lists: ['when', 'byWhom', 'where', 'measure'],
  fields: {
    what: text('What is collected', 'always'),
    when: text('At what point, or how often', 'if known'),
    byWhom: text('By whom', 'if known'),
    where: text('Where it is kept', 'if known'),
    measure: text('For which measure', 'if known', 'Its key in the register, such as delayed-days'),
  },
})

export const disagreement = part({
  one: 'disagreement',
  many: 'disagreements',
  about:
    'Where the document disagrees with itself, as found when it was read in: kept and shown, never smoothed over.',
  title: 'what',
  lists: ['where', 'settled'],
  fields: {
    what: words('What does not agree', 'always'),
    where: text('Where in the document', 'always'),
    settled: words('What was done about it here', 'if known'),
  },
})
