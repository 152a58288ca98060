import { birthday, blank, firstDayOf, monthOf } from './calendar.ts'
import { Dictionary, type PackedDictionary } from './dictionary.ts'
import { GroupTable, keyWidth } from './group-table.ts'
import { countsEveryNight, type Question } from './question.ts'

/** A ready period as the file has it, in day numbers; the rest are numbers of the dictionaries. */
export type Period = {
  ready: number
  left: number
  provider: number
  authority: number
  /** 0 not recorded, 1 acute, 2 non-acute. */
  careType: number
  reason: number
  organisation: number
  /** `blank` where the file does not say. */
  born: number
}

const adult = 18

/** What was counted so far: of the whole file, or of one thread's share of it. */
export class Tally {
  stays = 0
  discharges = 0
  delayed = 0
  days = 0
  readonly providers = new Dictionary()
  readonly authorities = new Dictionary()
  readonly reasons = new Dictionary()
  readonly organisations = new Dictionary()
  readonly groups = new GroupTable()
  /** The first day asked for, and the day after the last. */
  private readonly begin: number
  private readonly end: number
  private readonly everyNight: boolean
  private readonly adultsOnly: boolean

  constructor(question: Question) {
    this.begin = question.window?.begin ?? Number.NEGATIVE_INFINITY
    this.end = question.window?.end ?? Number.POSITIVE_INFINITY
    this.everyNight = countsEveryNight(question.edition) || question.countStartDay
    // DTOC-05: the age on the day, where the file says when somebody was born.
    this.adultsOnly = question.edition === 'dtoc'
  }

  /** Left in the window, after a night or longer (DRD-02). */
  addDischarge(admitted: number, left: number): void {
    if (left > admitted && left >= this.begin && left < this.end) this.discharges++
  }

  /**
   * Adds the days of one period to the months they were spent in, clipped to the window.
   * @param isNew whether the period begins a delay, rather than going on with one (DTOC-26, DTOC-29, DTOC-30).
   * @returns how many days were counted.
   */
  addPeriod(period: Period, isNew: boolean): number {
    const adultFrom = this.adultsOnly && period.born !== blank ? birthday(period.born, adult) : blank
    // Out of scope until the birthday: the delay that counts begins on it.
    const begins = Math.max(period.ready, adultFrom)
    const leavesFirst = (isNew || begins > period.ready) && !this.everyNight
    let from = Math.max(leavesFirst ? begins + 1 : begins, this.begin)
    const to = Math.min(period.left, this.end)
    if (from >= to) return 0
    const all = to - from
    this.days += all
    for (let month = monthOf(from); from < to; month++) {
      const next = Math.min(to, firstDayOf(month + 1))
      this.groups.add(
        month,
        period.provider,
        period.authority,
        period.careType,
        period.reason,
        period.organisation,
        next - from,
      )
      from = next
    }
    return all
  }

  packed(): PackedTally {
    const { stays, discharges, delayed, days, groups } = this
    return {
      stays,
      discharges,
      delayed,
      days,
      keys: groups.keys.slice(0, groups.size * keyWidth),
      groupDays: groups.days.slice(0, groups.size),
      dictionaries: [this.providers, this.authorities, this.reasons, this.organisations].map((one) =>
        one.packed(),
      ),
    }
  }

  /** Takes another thread's share in. */
  merge(share: PackedTally): void {
    this.stays += share.stays
    this.discharges += share.discharges
    this.delayed += share.delayed
    this.days += share.days
    const own = [this.providers, this.authorities, this.reasons, this.organisations]
    const [provider, authority, reason, organisation] = share.dictionaries.map((one, i) => own[i]!.merge(one))
    const { keys } = share
    for (let group = 0, at = 0; group < share.groupDays.length; group++, at += keyWidth)
      this.groups.add(
        keys[at]!,
        provider![keys[at + 1]!]!,
        authority![keys[at + 2]!]!,
        keys[at + 3]!,
        reason![keys[at + 4]!]!,
        organisation![keys[at + 5]!]!,
        share.groupDays[group]!,
      )
  }
}

/** A share as it goes from one thread to another. */
export type PackedTally = {
  stays: number
  discharges: number
  delayed: number
  days: number
  keys: Int32Array<ArrayBuffer>
  groupDays: Float64Array<ArrayBuffer>
  dictionaries: PackedDictionary[]
}
