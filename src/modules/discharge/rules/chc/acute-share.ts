/** CHC-05: the measure was seen; that it should be below 15% is from memory. */
export const acuteThreshold = 15

export type AcuteShare = { percent: number; belowThreshold: boolean }

/** Share of full assessments made in an acute hospital, to one decimal; null where there was none to count. */
export function acuteShare({ acute, all }: { acute: number; all: number }): AcuteShare | null {
  if (all <= 0) return null
  // The share itself is compared, not what it is rounded to.
  return {
    percent: Math.round((acute / all) * 1000) / 10,
    belowThreshold: acute * 100 < acuteThreshold * all,
  }
}
