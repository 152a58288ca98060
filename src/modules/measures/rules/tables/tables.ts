/** Every table of measures, by the word that a command and a form name it by: its sheet, and what a row of it is. */
export const measureTables = {
  definitions: { sheet: 'Definitions', about: 'What is measured: a row a measure' },
  figures: { sheet: 'Figures', about: 'Figures of files: a row a figure' },
  trajectories: { sheet: 'Trajectories', about: 'What is promised: a row a month' },
  limits: { sheet: 'Limits', about: 'Limits that somebody set, with the reason' },
  done: { sheet: 'What was done', about: 'What was done that should move a measure' },
} as const
export type MeasureTable = keyof typeof measureTables
export const measureTableNames = Object.keys(measureTables) as MeasureTable[]

export const isMeasureTable = (text: string): text is MeasureTable => text in measureTables

/** The table by its word or the name of its sheet. */
export const measureTableNamed = (name: string): MeasureTable | null =>
  measureTableNames.find((one) =>
    [one, measureTables[one].sheet.toLowerCase()].includes(name.trim().toLowerCase()),
  ) ?? null
