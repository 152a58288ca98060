import type { Names } from '../../queries/organisation-names.ts'
import type { AsKnown } from '../../rules/as-known.ts'
import { type Edition, editionById } from '../../rules/editions.ts'
import type { Series } from '../../rules/model.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import type { Figures } from '../../rules/returns/model.ts'
import type { Period } from '../../rules/returns/period.ts'
import type { Loaded } from './load.ts'

/** What a page or a file of a return prints: the latest version, or what would be counted where none was made. */
export type Shown = {
  series: Series
  organisationId: string
  period: Period
  edition: Edition
  settings: PlaceSettings
  figures: Figures
  /** Null: not made yet, counted from what is known. */
  version: number | null
  knownAt: Loaded['now']
  names: Names
  at: AsKnown | null
}

export function shownOf(loaded: Loaded): Shown {
  const { series, organisation, period, names, at, live } = loaded
  const latest = loaded.versions.at(-1)
  const about = { series, organisationId: organisation.organisationId, period, names, at }
  if (!latest) {
    const { edition, settings, figures, knownAt } = live
    return { ...about, edition, settings, figures, version: null, knownAt }
  }
  const { settings, figures, version, knownAt } = latest
  return {
    ...about,
    edition: editionById(latest.editionId) ?? live.edition,
    settings,
    figures,
    version,
    knownAt,
  }
}
