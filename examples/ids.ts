import { createHash } from 'node:crypto'

/** Identifiers that are the same each time a world is built. */
export type Ids = {
  /** The identifier of something with a name of its own, whatever else the world holds. */
  of: (name: string) => string
  /** The next identifier in order: later ones sort after earlier ones, and before any made while the place is live. */
  next: () => string
}

export function ids(world: string): Ids {
  let count = 0
  return {
    of: (name) => uuid(hash(`${world} ${name}`), '8'),
    next: () => {
      const order = (firstMoment + count++).toString(16).padStart(12, '0')
      return uuid(order + hash(`${world} ${count}`).slice(12), '7')
    },
  }
}

// The time part of these version 7 identifiers is a counter that starts on 1 January 2017.
const firstMoment = 1_483_228_800_000

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

const uuid = (hex: string, version: '7' | '8') =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
