import { acuteShare } from '../../src/modules/discharge/rules/chc/acute-share.ts'
import { checkDomains, checklistOutcome } from '../../src/modules/discharge/rules/chc/checklist.ts'
import { clockOf } from '../../src/modules/discharge/rules/chc/clock.ts'
import { discountedReason } from '../../src/modules/discharge/rules/chc/discounted.ts'
import { domains } from '../../src/modules/discharge/rules/chc/domains.ts'
import { fastTrack } from '../../src/modules/discharge/rules/chc/fast-track.ts'
import { capacityGate } from '../../src/modules/discharge/rules/choice/capacity.ts'
import { decideByOf, escalationDue } from '../../src/modules/discharge/rules/choice/time-to-decide.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Area } from './areas.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

/** Choice and NHS continuing healthcare (rules.md 8 and 9). */
export const rules: Area = {
  'CHC-02 fast track': (input: { fastTrackToolCompleted: boolean }) =>
    fastTrack(input.fastTrackToolCompleted ? 'completed' : 'not completed'),
  'CHC-04 28 days': (input: { checklistReceived: string; decision?: string | null; today?: string }) => {
    const endedOn = input.decision ? date(input.decision) : null
    const today = input.today ? date(input.today) : (endedOn ?? date(input.checklistReceived))
    const { days, within28 } = clockOf({ receivedOn: date(input.checklistReceived), endedOn, today })
    return { days, within28 }
  },
  'CHC-05 acute share': (input: { dstAcute: number; dstAll: number }) => {
    const share = acuteShare({ acute: input.dstAcute, all: input.dstAll })
    return { percent: share?.percent ?? null, below15: share?.belowThreshold ?? null }
  },
  'CHC-06b domains': (input: { domainsScored: number }) => {
    const names = Array.from({ length: input.domainsScored }, (_, i) => domains[i]?.code ?? `unknown ${i}`)
    const checked = checkDomains(Object.fromEntries(names.map((name) => [name, 'C'])))
    return checked.valid ? { valid: true } : { valid: false, reason: checked.reason }
  },
  'CHC-06c checklist threshold': (input: { A: number; B: number; C: number; starredA: boolean }) => ({
    positive: checklistOutcome(input) === 'positive',
  }),
  'CHC-08 discounted reasons': (input: { code: string }) => {
    const reason = discountedReason(input.code)
    return isRefusal(reason) ? { error: 'unknown_code' } : { label: reason.national }
  },
  'CH-02 seven days to decide': (input: {
    informationGiven: string
    today: string
    decision: string | null
  }) => ({
    escalationDue: escalationDue({
      decideBy: decideByOf(date(input.informationGiven)),
      decidedOn: input.decision ? date(input.decision) : null,
      today: date(input.today),
    }),
  }),
  'CH-04 capacity gate': (input: { capacityRecorded: boolean; hasCapacity?: boolean }) => ({
    letterAllowed: capacityGate({
      is: !input.capacityRecorded ? 'not recorded' : input.hasCapacity === false ? 'lacks' : 'has',
    }).letterAllowed,
  }),
}
