type Hours = { minutes: number; carers: number; weekdays?: readonly number[] | undefined }

/** Hours of care a week that the visits come to, carers counted one by one. */
export const hoursAWeek = (visits: readonly Hours[]): number =>
  visits.reduce(
    (sum, { minutes, carers, weekdays }) => sum + (minutes * carers * (weekdays?.length ?? 7)) / 60,
    0,
  )
