/** Where a national rule comes from. What is from memory is shown as our own, or as a setting where a place can change it; never as official. */
export type National = {
  edition: string
  /** ISO date from which the edition applies; null where no beginning is known. */
  validFrom: string | null
  source: string
  confidence: 'verified' | 'partly verified' | 'memory'
}
