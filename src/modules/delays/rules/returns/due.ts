import { type Instant, instantAt, Temporal } from '../../../../platform/time.ts'
import { type CutOff, cutOffOf } from '../cut-off.ts'
import type { Series } from '../model.ts'
import type { Period } from './period.ts'

/** Said wherever a due date is shown: no national calendar of any of these was seen. */
export const dueSource =
  'Due dates are a setting of Homeward, not a national calendar: keep to your own deadline where it is earlier.'

const ten = Temporal.PlainTime.from('10:00')
const five = Temporal.PlainTime.from('17:00')

/**
 * When a return is due: a month at the place's own cut-off, because all of a month is derived from the nights that are
 * locked then; a day at 10:00 the next morning; a week on the Wednesday after it. Our own settings.
 */
export function dueAt(series: Series, period: Period, cutOff: CutOff): Instant {
  switch (series) {
    case 'nights':
    case 'dtoc':
    case 'mhs26':
    case 'drd':
      return cutOffOf(cutOff, period.from)
    case 'acute-sitrep':
      return instantAt(period.to.add({ days: 1 }), ten)
    case 'community-sitrep':
      return instantAt(period.to.add({ days: 3 }), five)
  }
}
