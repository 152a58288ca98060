export const paths = { demand: '/forecast', csv: '/forecast.csv' } as const

export const demandAddress = (measure: string, at: string = paths.demand): string =>
  `${at}?${new URLSearchParams({ measure }).toString()}`
