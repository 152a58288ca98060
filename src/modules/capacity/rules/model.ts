import type { Instant, LocalDate } from '../../../platform/time.ts'
import type { Band } from './bands.ts'
import type { ServiceKind } from './kinds.ts'
import type { Limits } from './limits.ts'
import type { Skills } from './skills.ts'

export type FigureSource = 'counted' | 'page' | 'link' | 'telephone' | 'file' | 'feed'

/** What is free of one line, and whether to believe it. `free` is as said or counted; `left` is what may still be given. */
export type Figure = {
  /** Null where it is counted from stays: then there is nothing to confirm. */
  figureId: string | null
  free: number
  /** After what has been held or given through Homeward since the figure was said; never below 0. */
  left: number
  saidAt: Instant
  source: FigureSource
  saidBy: string | null
}

export type Line = {
  lineId: string
  zone: string | null
  /** 1 Monday to 7 Sunday; empty means every day. */
  weekdays: readonly number[]
  band: Band | null
  carers: number | null
  words: string | null
  /** What the carers of this line can do, where they differ from the service's. */
  skills: Skills
  /** Null where nobody has ever said: "no figure", never 0. */
  figure: Figure | null
}

export type ContactHours = { days: readonly number[]; from: string; to: string }

export type Service = {
  serviceId: string
  organisationId: string
  organisation: string
  name: string
  kind: ServiceKind
  area: string | null
  zones: readonly string[]
  postcode: string | null
  /** Metres on the national grid of its postcode district, where the place has loaded it. */
  point: Point | null
  wardId: string | null
  places: number | null
  limits: Limits
  target: number | null
  /** Pence a week. */
  fee: { from: number; to: number } | null
  contact: { phone?: string; email?: string; hours?: readonly ContactHours[] }
  /** Days it is open, where not always; and whether on bank holidays. */
  opens: {
    days?: readonly number[]
    bankHolidays?: boolean
    /** Days of every year on which it is closed whatever else holds: "12-25". */
    closedOn?: readonly string[]
  }
  words: string | null
  /**
   * Beds of its ward that stand empty, as the stays say; null where it has no ward of ours. Where somebody also types what
   * is free, what they type stands, and the two are held against one another.
   */
  counted: number | null
  lines: readonly Line[]
}

export type Point = { easting: number; northing: number }

/** New starts of one week against its target. `week`: its Monday. */
export type WeekOfStarts = { week: LocalDate; starts: number }
