import type { Tx } from '../../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { settingsOf } from '../../queries/settings.ts'
import { checkDomains, checklistOutcome, scoresOf } from '../../rules/chc/checklist.ts'
import { discountedReason } from '../../rules/chc/discounted.ts'
import type { ChcFact } from '../../rules/chc/facts.ts'
import { whyNotDecision, whyNotNow, whyNotOn } from '../../rules/chc/order.ts'
import type { ChcSettings } from '../../rules/chc/settings.ts'
import { type Chc, chcOf } from '../../rules/chc/standing.ts'
import { indicationOf, withoutLevel } from '../../rules/chc/support-tool.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type RecordChc = About & { record: ChcFact }

/** Records one step of NHS continuing healthcare, where it follows from what was recorded before. */
export function recordChc(tx: Tx, about: RecordChc): Promise<Recorded | Refusal> {
  const { record } = about
  return aboutStay(tx, about, 'record continuing healthcare', async ({ facts, at }) => {
    const { chc: settings } = await settingsOf(tx, about.by.systemId)
    const known = about.corrects ? facts.filter(({ factId }) => factId !== about.corrects) : facts
    const chc = chcOf(known, dateOf(about.now), settings)
    const on = 'on' in record.detail ? Temporal.PlainDate.from(record.detail.on) : dateOf(at)
    const no =
      (about.corrects ? null : whyNotNow(record.kind, chc)) ??
      whyNotOn(on, chc, record.kind, dateOf(about.now)) ??
      whyNotDetail(record, chc, dateOf(about.now))
    return no ?? [withResult(record, settings)]
  })
}

/** What it comes to by the settings of today, kept with it: a later change of them changes nothing here. */
function withResult(record: ChcFact, settings: ChcSettings): ChcFact {
  switch (record.kind) {
    case 'chc-checklist': {
      const { checklist } = settings
      const outcome = checklistOutcome(scoresOf(record.detail.domains, checklist), checklist)
      return { ...record, detail: { ...record.detail, outcome } }
    }
    case 'chc-assessment': {
      const indication = indicationOf(record.detail.domains, settings.indication)
      return { ...record, detail: { ...record.detail, indication } }
    }
    case 'chc-fast-track':
      return { ...record, detail: { ...record.detail, withinHours: settings.fastTrackHours } }
    default:
      return record
  }
}

function whyNotDetail(record: ChcFact, chc: Chc, today: LocalDate): Refusal | null {
  const no = (fields: Record<string, string>) => refuse('invalid', 'Something is missing', fields)
  if ('by' in record.detail && !record.detail.by.trim()) return no({ by: 'Enter who did it' })
  switch (record.kind) {
    case 'chc-checklist': {
      const checked = checkDomains(record.detail.domains)
      return checked.valid ? null : no({ domains: `Choose A, B or C for: ${checked.missing.join(', ')}` })
    }
    case 'chc-assessment': {
      const missing = withoutLevel(record.detail.domains)
      return missing.length > 0 ? no({ domains: `Choose a level for: ${missing.join(', ')}` }) : null
    }
    case 'chc-fast-track':
      return record.detail.words?.trim() ? null : no({ words: 'Enter what makes it urgent' })
    case 'chc-decision':
      return whyNotDecision(record.detail.decision, chc)
    case 'chc-discounted': {
      const reason = discountedReason(record.detail.code)
      if (isRefusal(reason)) return reason
      return reason.code === '98' && !record.detail.words?.trim()
        ? no({ words: 'Enter what the reason is' })
        : null
    }
    case 'chc-interim':
      return whyNotInterim(record.detail, today)
    default:
      return null
  }
}

function whyNotInterim(
  { from, to, payer }: Extract<ChcFact, { kind: 'chc-interim' }>['detail'],
  today: LocalDate,
): Refusal | null {
  if (!payer.trim()) return refuse('invalid', 'Something is missing', { payer: 'Enter who pays' })
  const [first, last] = [Temporal.PlainDate.from(from), to ? Temporal.PlainDate.from(to) : null]
  if (last && daysBetween(first, last) < 0)
    return refuse('invalid', 'It ends before it begins', { to: 'Enter a day on or after the first' })
  // Funding is agreed ahead of the day a person leaves, but not a year ahead: that is a slip of the year.
  return daysBetween(today, first) > 365
    ? refuse('invalid', 'It begins more than a year from now', { from: 'Enter the first day it is paid' })
    : null
}
