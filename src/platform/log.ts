import { type Logger, pino } from 'pino'

export type { Logger }

// Whatever slips into a message or field: ten digits that could be an NHS number, with or without spaces.
const nhsNumber = /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g

/** Logs are JSON on stderr. They carry ids and route patterns; names and NHS numbers never reach them. */
export function openLog(level: string, destination: { write(line: string): void } = process.stderr): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => destination.write(line.replace(nhsNumber, '[number removed]')) },
  )
}
