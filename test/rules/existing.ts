import { needsPathway } from '../../src/modules/delays/rules/planning-split.ts'
import { criterion, needsBed } from '../../src/modules/discharge/rules/criteria.ts'
import type { DischargeFact } from '../../src/modules/discharge/rules/facts.ts'
import { type Answers, suggestPathway } from '../../src/modules/discharge/rules/pathway.ts'
import { checkDigit, readNhsNumber } from '../../src/modules/people/rules/nhs-number.ts'
import { dischargeDestinations, dischargeMethods, wordsOf } from '../../src/modules/stays/rules/codes.ts'
import { deriveStay } from '../../src/modules/stays/rules/derive-stay.ts'
import type { StayFact, StayFactInput } from '../../src/modules/stays/rules/facts.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'
import { factAt } from '../support/discharge-facts.ts'
import type { Area } from './areas.ts'

/** The rules that the live list was built on. */
export const rules: Area = {
  // Above 3, more than twice, with risk: the form asks these of a person, in the words of the criterion.
  'CTR 04': ({ newsScore }: { newsScore: number }) => meets(newsScore > threshold('04') ? ['04'] : []),
  'CTR 08 IV medication': ({ timesPerDay }: { timesPerDay: number }) =>
    meets(timesPerDay > threshold('08') ? ['08'] : []),
  'CTR 09 lower limb surgery': ({ hoursSince }: HoursSince) => meets(['09'], hoursSince),
  'CTR 10 thorax-abdominal/pelvic surgery': ({ hoursSince }: HoursSince) => meets(['10'], hoursSince),
  'CTR 11 invasive procedure': ({ hoursSince, riskOfAcuteDeterioration }: HoursSince) =>
    meets(riskOfAcuteDeterioration ? ['11'] : [], hoursSince),
  'CTR 12': (input: { meetsButCriterionNotRecorded: boolean }) =>
    meets(input.meetsButCriterionNotRecorded ? ['12'] : []),
  'CTR-01 none met': ({ criteria }: { criteria: string[] }) => meets(criteria),

  'Pathway, guidance Jan 2024': (input: Going) => pathway(input, '2024-02-01'),
  'Pathway label by date': (input: Going & { dischargeDate: string }) => pathway(input, input.dischargeDate),

  'ID-02..04 NHS number': ({ value }: { value: string }) => nhsNumber(value),
  'ID-01 display form': ({ value }: { value: string }) => nhsNumber(value),
  'ID-03 no valid check digit': ({ firstNine }: { firstNine: string }) => {
    const tenth = checkDigit(firstNine)
    return { anyValidTenth: tenth !== null, reason: tenth === null ? 'check_digit_10' : null }
  },

  'Discharge destination': ({ code }: { code: string }) => ({
    meaning: meaningOf(wordsOf(dischargeDestinations, code)),
  }),
  'Discharge method': ({ code }: { code: string }) => ({
    meaning: meaningOf(wordsOf(dischargeMethods, code)),
    spellClosed: leftBy(code),
    pathwayRequired: needsPathway(code),
  }),
}

type HoursSince = { hoursSince: number; riskOfAcuteDeterioration?: boolean }

const answered = Temporal.Instant.from('2024-11-04T09:00Z')

function meets(codes: string[], hoursSince?: number) {
  const now = answered.add({ minutes: Math.round((hoursSince ?? 0) * 60) })
  const met = codes.map((code) =>
    hoursSince === undefined ? { code } : { code, procedureAt: answered.toString() },
  )
  const fact: DischargeFact = factAt({ kind: 'criteria', detail: { met } }, answered, 1)
  const found = needsBed([fact], now)
  const held = found.answer === 'yes'
  return { meets: held, code: held ? found.codes[0]! : null, drdRequired: found.answer === 'no' }
}

/** The number in the words of a criterion, which is what people answer to: "above 3", "more than twice". */
function threshold(code: '04' | '08'): number {
  const words = criterion(code)!.national
  const number = /above (\d+)/.exec(words)?.[1]
  if (number) return Number(number)
  if (/more than twice/.test(words)) return 2
  throw new Error(`criterion ${code} names no number: ${words}`)
}

type Going = {
  destination: string
  package?: string
  packageStatus?: string
  level?: string
  voluntarySectorHelp?: boolean
  timeLimitedIntermediateCare?: boolean
}

function pathway(going: Going, on: string) {
  const { pathway, column } = suggestPathway(answersOf(going), Temporal.PlainDate.from(on))
  return { pathway, nationalColumn: column }
}

function answersOf(going: Going): Answers {
  switch (going.destination) {
    case 'home':
    case 'usual_residence':
    case 'temporary_residence':
      return { to: 'home', help: helpOf(going) }
    case 'own_care_home':
      return {
        to: 'own care home',
        help: going.timeLimitedIntermediateCare ? 'recovery for a limited time' : 'same',
      }
    case 'new_care_home':
      return { to: 'new care home' }
    default:
      if (/rehab|intermediate|step_down|community_hospital/.test(going.destination))
        return { to: 'bed for recovery' }
      throw new Error(`no words for the destination ${going.destination}`)
  }
}

function helpOf(going: Going): (Answers & { to: 'home' })['help'] {
  if (going.package === 'existing') {
    if (going.level === 'increased') return 'more'
    if (going.packageStatus === 'lapsed') return 'same, ended'
    return going.packageStatus === 'paused' ? 'same, paused' : 'same, running'
  }
  if (going.package && going.package !== 'none') return 'new'
  return going.voluntarySectorHelp ? 'signposting or voluntary' : 'none'
}

function nhsNumber(value: string) {
  const read = readNhsNumber(value)
  if (!isRefusal(read)) return { valid: true, reason: null, normalised: read.number }
  const digits = value.replace(/\D/g, '')
  const reason = read.because.includes('10 digits')
    ? 'format'
    : read.because.startsWith('Ten equal digits')
      ? 'repeated_digit'
      : checkDigit(digits.slice(0, 9)) === null
        ? 'check_digit_10'
        : 'check_digit_mismatch'
  return { valid: false, reason, normalised: null }
}

const meaningOf = (words: string): string =>
  words
    .toLowerCase()
    .replace('usual place of residence', 'usual residence')
    .replace('temporary place of residence', 'temporary residence')

/** Whether the stay has ended, of somebody admitted and then discharged by a method. */
function leftBy(method: string): boolean {
  const fact = (input: StayFactInput, at: Instant, factId: string): StayFact =>
    ({
      ...input,
      factId,
      stayId: 'stay',
      personId: 'person',
      happenedAt: at,
      recordedAt: at,
      recordedBy: null,
      recordedFor: null,
      supersedes: null,
    }) as StayFact
  const place = { siteId: 'site', wardId: 'ward', bedId: 'bed' }
  const facts = [
    fact({ kind: 'admitted', detail: { ...place, method: '21' } }, answered, '1'),
    fact(
      { kind: 'discharged', detail: { method, destination: method === '4' ? '79' : '19' } },
      answered.add({ hours: 72 }),
      '2',
    ),
  ]
  return deriveStay(facts, () => 'trust').leftAt !== null
}
