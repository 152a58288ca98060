/** Delayed nights of each of the last 52 weeks that are over, the earliest first; null is a week without a figure. Invented. */
export const delayedNights: (number | null)[] = [
  686,
  754,
  724,
  683,
  686,
  624,
  781,
  662,
  662,
  643,
  767,
  773,
  896,
  735,
  603,
  667,
  672,
  718,
  710,
  637,
  697,
  629,
  653,
  743,
  705,
  711,
  648,
  651,
  697,
  652,
  713,
  702,
  686,
  642,
  610,
  645,
  637,
  640,
  529,
  594,
  645,
  613,
  null,
  672,
  594,
  519,
  589,
  537,
  667,
  537,
  575,
  591,
]

/** Of every hundred people who left in each of those weeks, how many did so before midday. */
export const beforeMidday: number[] = [
  19, 21, 18, 20, 17, 22, 19, 18, 20, 21, 17, 18, 16, 19, 22, 20, 18, 19, 21, 20, 17, 19, 23, 20, 18, 21, 19,
  18, 20, 22, 17, 19, 21, 18, 20, 19, 22, 18, 17, 20, 21, 19, 18, 22, 20, 19, 17, 21, 20, 18, 19, 20,
]

/** New starts of reablement in each of those weeks; the last eight are recorded by the services themselves. */
export const reablementStarts: number[] = [
  97, 94, 101, 92, 88, 84, 96, 99, 95, 91, 98, 102, 90, 96, 93, 100, 95, 97, 92, 99, 94, 101, 96, 90, 98, 95,
  103, 97, 99, 108, 111, 106, 113, 109, 112, 107, 115, 110, 114, 109, 112, 116, 111, 113,
]

/** When in those weeks something was done: weeks before this one, Mondays. */
export const done = { brokerage: 20, trustedAssessment: 15, eveningCarers: 4, lounge: 30, therapists: 23 }
