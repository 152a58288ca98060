import { usualChc } from './settings.ts'

export type AcuteShare = { percent: number; belowThreshold: boolean }

/**
 * CHC-05: share of full assessments made in an acute hospital, to one decimal; null where there was none to count.
 * @param below percent that it should stay below, a setting of the place
 */
export function acuteShare(
  { acute, all }: { acute: number; all: number },
  below: number = usualChc.acuteBelow,
): AcuteShare | null {
  if (all <= 0) return null
  // The share itself is compared, not what it is rounded to.
  return { percent: Math.round((acute / all) * 1000) / 10, belowThreshold: acute * 100 < below * all }
}
