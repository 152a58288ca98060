import type { Series } from './model.ts'

/** What each series is called on screen. */
export const seriesWords: Record<Series, string> = {
  nights: 'Nights, our own count',
  dtoc: 'Delayed transfers of care',
  mhs26: 'Delayed discharge in mental health',
  drd: 'Discharge ready date',
  'acute-sitrep': 'Acute discharge SitRep',
  'community-sitrep': 'Community discharge SitRep',
}

/** Said of a month after the last edition: what ended, and what to ask for instead. */
export const seriesEnds: Record<Series, string | null> = {
  nights: null,
  dtoc: 'The collection ended with February 2020 (DTOC-36). The acute discharge SitRep (from 8 April 2020) and the discharge ready date (from April 2023) came after it; their figures cannot be compared with it.',
  mhs26: null,
  drd: null,
  'acute-sitrep': null,
  'community-sitrep': null,
}
