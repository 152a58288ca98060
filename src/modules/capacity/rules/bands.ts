import { Temporal } from '../../../platform/time.ts'

/** The parts of the day in which a visit is asked for, London time. Ours; a provider's own times go in words. */
export const bands = [
  { band: 'morning', plain: 'morning', from: '07:00', to: '11:00' },
  { band: 'midday', plain: 'midday', from: '11:00', to: '14:30' },
  { band: 'tea', plain: 'tea time', from: '14:30', to: '18:00' },
  { band: 'evening', plain: 'evening', from: '18:00', to: '22:00' },
  { band: 'night', plain: 'night', from: '22:00', to: '07:00' },
] as const

export type Band = (typeof bands)[number]['band']
export const bandNames = bands.map(({ band }) => band) as [Band, ...Band[]]
export const bandWords = (band: Band): string => bands.find((one) => one.band === band)!.plain

/** The band a clock time falls in. */
export function bandAt(time: Temporal.PlainTime): Band {
  const minutes = time.hour * 60 + time.minute
  const found = bands.find(({ from, to }) => minutes >= minutesOf(from) && minutes < minutesOf(to))
  return found?.band ?? 'night'
}

const minutesOf = (text: string) => {
  const { hour, minute } = Temporal.PlainTime.from(text)
  return hour * 60 + minute
}
