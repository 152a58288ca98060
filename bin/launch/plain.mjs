// This file and its neighbours run on Node 18 and later with nothing installed: plain ES2020, no dependency.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// In a bundle the launcher has put the folder in place of the variable, for there this file lies elsewhere.
export const root =
  process.env.HOMEWARD_ROOT || path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const cache = path.join(root, '.cache')

/** A problem the person can act on: shown as one line, without a stack. */
export class Plain extends Error {}

export const say = (line) => process.stderr.write(`${line}\n`)

const oneLine = (text) => String(text).trim().split('\n')[0]

export function failWith(error) {
  if (process.env.HOMEWARD_DEBUG === '1') say((error && error.stack) || String(error))
  else say(`homeward: ${error instanceof Plain ? error.message : oneLine((error && error.message) || error)}`)
  process.exit(1)
}
