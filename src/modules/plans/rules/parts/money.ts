import { choice, organisation, pounds, ref, text, words, yes } from '../fields.ts'
import { part } from '../part.ts'

/** 'opportunity' is annualised: a full year's effect, never added to the others. 'fee' is paid only on its condition. */
export const money = part({
  one: 'line of money',
  many: 'lines of money',
  about: 'Where money comes from, what it is spent on, what is pooled, what depends on results.',
  title: 'what',
  lists: ['side', 'year', 'pounds', 'from', 'pooled', 'scheme'],
  fields: {
    what: text('What', 'always'),
    side: choice(
      'Which side it stands on',
      {
        source: 'Money in',
        cost: 'Money out',
        opportunity: 'Benefit, annualised',
        fee: 'Fee that depends on results',
      },
      'always',
    ),
    year: text('Financial year', 'always', '2026/27'),
    pounds: pounds('Pounds', 'to sign', 'To the pound or penny: 936000'),
    from: organisation('From whom, or whose', 'if known'),
    pooled: yes('In the pooled budget?', 'if known'),
    heading: text('Heading it stands under', 'if known'),
    scheme: ref('For which scheme', 'scheme', 'if known'),
    recurs: choice('Does it recur?', { once: 'Once', yearly: 'Every year' }, 'if known'),
    dependsOn: words('What it depends on', 'if known', 'Of a fee: when it is paid, and when it is not'),
    said: text('As the document has it', 'if known'),
  },
  standing: {
    states: { planned: 'Planned', agreed: 'Agreed', spent: 'Spent or received' },
    ended: ['spent'],
    figure: { label: 'Spent or received so far', unit: 'pounds' },
  },
})
