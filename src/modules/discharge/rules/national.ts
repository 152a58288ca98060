/** Where a national rule comes from. What is from memory must be shown as a setting, never as official. */
export type National = {
  edition: string
  /** ISO date from which the edition applies; null where no beginning is known. */
  validFrom: string | null
  source: string
  confidence: 'verified' | 'partly verified' | 'memory'
}
