import type { Code } from '../rules/codes.ts'

/** Codes still given out, in plain words with the national code; those from memory are marked as such. */
export const codeOptions = (codes: readonly Code[]): { value: string; text: string }[] =>
  codes
    .filter((one) => !one.closed)
    .map(({ code, words, confidence }) => ({
      value: code,
      text: `${words} (${code})${confidence === 'M' ? ' *' : ''}`,
    }))

export const fromMemory = '* This code is from memory and not yet checked against the NHS Data Dictionary.'
