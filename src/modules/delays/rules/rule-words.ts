import type { Confidence } from './code-list.ts'
import type { Series } from './model.ts'

/** One sentence of a rule in our own words, with its name in rules.md. */
export type RuleLine = { words: string; rule: string | null }

const line = (words: string, rule: string | null = null): RuleLine => ({ words, rule })

const delayed = [
  line(
    'A delay is on while the doctors, the team and safe to go all say yes and the person is still in the bed.',
    'DTOC-01',
  ),
  line(
    'Adults only, in acute and other beds; not children’s or maternity wards.',
    'DTOC-03, DTOC-04, DTOC-05',
  ),
  line('Every day of the month counts, weekends and holidays too.', 'DTOC-20, DTOC-21'),
  line('People who left before the end of the month count with their days.', 'DTOC-22'),
  line(
    'The day a delay ends does not count; whether its first day does is a setting. Both were seen for mental health only, and are our reading here.',
    'DTOC-26',
  ),
  line('A delay that runs in from the month before counts from the 1st.', 'DTOC-27'),
  line('A change of reason without a gap loses no day and counts none twice.', 'DTOC-29'),
  line('Becoming unwell ends the delay; ready again begins a new one.', 'DTOC-30, DTOC-32'),
  line('Each day has one reason and one attribution.', 'DTOC-33'),
]

/** How each series counts, in the order in which the rule asks. */
export const ruleWords: Record<Series, RuleLine[]> = {
  nights: [
    line('A night is the midnight that ends a date, in London.'),
    line('It counts when the person was in a bed of the stay then, not on leave, and was ready to leave.'),
    line('Of the waits open then, the one that was opened first is the reason.'),
    line('Whose night it is follows from whom the wait waits for, until the two sides say otherwise.'),
  ],
  dtoc: delayed,
  mhs26: [
    line(
      'Neither the first nor the last day of a delay counts, unless the place counts the first.',
      'DTOC-26',
    ),
    line(
      'People of every age, on mental health wards only: our reading, because its reasons have children’s places.',
    ),
    ...delayed.filter((one) => one.rule !== 'DTOC-26' && !one.rule?.includes('DTOC-05')),
    line('The council is the one where the person lives, as it is recorded; where none is, it is not known.'),
  ],
  drd: [
    line('The ready date is the day from which no criterion to reside was met.', 'DRD-01'),
    line('It is asked of people who stayed a night or longer.', 'DRD-02'),
    line('Somebody who became unwell again has the start of the last time only.', 'DRD-04'),
    line('The delay is the days from the ready date to leaving; 0 is no delay.', 'DRD-06'),
    line('Shown in bands: 0, 1, 2 to 3, 4 to 6, 7 to 13, 14 to 20, 21 days or more.', 'DRD-07'),
    line('Two averages: of everybody, and only of those who were delayed.', 'DRD-08'),
  ],
  'acute-sitrep': [
    line(
      'Each day: people who no longer meet the criteria to reside, and of them those who left.',
      'ADSR-03',
    ),
    line('Those who remain are the first less the second.', 'ADSR-04'),
    line('A day without a report is missing, not 0, and is left out of averages.', 'ADSR-05'),
    line(
      'Additional bed days of people in hospital 7, 14 and 21 days or more contain one another.',
      'ADSR-06',
    ),
    line(
      'From August 2025: delayed bed days of the month, their cost at the place’s own price, and how many remain on average.',
      'ADSR-08',
    ),
    line('Counts of people and costs are never added.', 'ADSR-10'),
  ],
  'community-sitrep': [
    line('Each week, for each provider of community beds: how many people are in them.'),
    line('How many of them meet the criteria to reside, and how many do not.'),
    line('Those who left until 17:00 and after it, by where they went.'),
    line('Of those who stay on, one reason each.'),
  ],
}

/** How sure we are, in words. */
export const confidenceWords: Record<Confidence, string> = {
  verified: 'Checked against its source',
  'in part': 'Seen in part',
  memory: 'From memory: our own, not official',
}
