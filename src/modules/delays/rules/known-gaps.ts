import type { Series } from './model.ts'

export type Gap = {
  /** The rules it is about, as rules.md and the worked cases call them. */
  rules: string[]
  /** The series it touches; empty where it is about other parts of the program. */
  series: Series[]
  /** What was not seen, or is known from memory only. */
  what: string
  /** What the program does instead of guessing. */
  instead: string
}

/** What nobody has been able to check against its source (rules.md 12). Shown wherever a rule of it is shown. */
export const knownGaps: readonly Gap[] = [
  {
    rules: ['DTOC attribution matrix'],
    series: ['dtoc'],
    what: 'The table of who a delay may be attributed to could not be opened: our copy is from memory.',
    instead: 'It warns and never stops anybody, and each place can correct it in its settings.',
  },
  {
    rules: ['DTOC-26', 'DTOC-27', 'DTOC-28', 'DTOC-29', 'DTOC-30', 'DTOC-31'],
    series: ['dtoc'],
    what: 'Whether the first and the last day of a delay count was seen only for mental health (MHS26), and there they do not. That delayed transfers were counted the same way is our reading.',
    instead:
      'The first day is a setting, not counted unless the place says so, and is printed on every report. The last is never counted: no midnight was spent.',
  },
  {
    rules: ['DTOC-06'],
    series: ['dtoc', 'mhs26'],
    what: 'What a move between acute and other wards does to a delay is from memory.',
    instead: 'It is a setting: usually the move ends the delay until all three parts are said again.',
  },
  {
    rules: ['DTOC-09'],
    series: ['dtoc'],
    what: 'That a wait for another acute bed is no delayed transfer is from memory.',
    instead:
      'It counts like any other wait, by its own reason; the list of people out of area says so, and people decide.',
  },
  {
    rules: ['DTOC-23'],
    series: ['dtoc'],
    what: 'That the people of the last Thursday were counted at midnight is from memory; the Thursday is not.',
    instead: 'We count at midnight and say so.',
  },
  {
    rules: ['DTOC reason labels'],
    series: ['dtoc'],
    what: 'When the reason Other (O) began is from memory, and its definition was not seen.',
    instead: 'It is used from April 2017.',
  },
  {
    rules: ['DRD-04', 'DRD-06'],
    series: ['drd'],
    what: 'Whether people who died are left out of the published figures was not seen.',
    instead: 'They are counted as people who left, and the rules say so.',
  },
  {
    rules: ['ADSR-03', 'ADSR-06'],
    series: ['acute-sitrep'],
    what: 'That somebody who needs the bed again by midnight is not counted that day is from memory, and that extra days run since the bed was last needed is our reading.',
    instead: 'Both are said beside the figures.',
  },
  {
    rules: ['ADSR-09'],
    series: ['acute-sitrep'],
    what: 'Of the 37 reasons since May 2024, seven labels were seen in full; of the others only keywords.',
    instead:
      'An administrator loads the labels from NHS England’s own file, under Settings. Until then our codes for them are our own.',
  },
  {
    rules: ['Community SitRep'],
    series: ['community-sitrep'],
    what: 'The months in which the lists of reasons changed are known only about, and one label of October 2023 not at all.',
    instead:
      'Each figure keeps the list it was counted with, and a chart shows a break and not a joined line.',
  },
  {
    rules: ['BCF-08', 'BCF-04', 'BCF-03'],
    series: ['drd'],
    what: 'How the Better Care Fund words its rate and its measure of delay is from memory.',
    instead: 'Numerator and denominator are kept and shown beside each figure.',
  },
  {
    rules: ['CHC-05', 'CHC-06c', 'CHC-06b', 'CHC-03', 'CHC-07'],
    series: [],
    what: 'The threshold of the continuing healthcare checklist, the levels of the decision support tool, the 48 hours of the fast track, and the 15% and 80% values are from memory.',
    instead:
      'Each place can set its own numbers under Steps, days and aims; until it does they are labelled as from memory where they are used. People decide.',
  },
  {
    rules: ['CH-04', 'CH-02', 'CH-02b'],
    series: [],
    what: 'The steps of the choice letters, and that capacity is asked about first, are from memory.',
    instead:
      'Each place can set its own steps and days under Steps, days and aims; until it does they are labelled as from memory.',
  },
  {
    rules: ['ID-02..04', 'ID-04', 'ID-05'],
    series: [],
    what: 'That ten equal digits are no NHS number, and that 999 is kept for tests, is from memory.',
    instead:
      'Both are refused or marked, and the arithmetic of the check digit, which was seen, decides the rest.',
  },
]

export const gapsOf = (series: Series): Gap[] => knownGaps.filter((gap) => gap.series.includes(series))
