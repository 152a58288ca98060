import type { National } from '../national.ts'

type Score = 'A' | 'B' | 'C'
export type Level = 'no need' | 'low' | 'moderate' | 'high' | 'severe' | 'priority'

/**
 * One area of need. `says`: what A, B and C mean, in our own words; `levels`: those that the full assessment has for it.
 * In an area that can reach the highest level one A is enough (CHC-06c), unless the place says otherwise.
 */
export type Domain = {
  code: string
  plain: string
  national: string
  says: Record<Score, string>
  levels: readonly Level[]
}

const toHigh: Level[] = ['no need', 'low', 'moderate', 'high']
const toSevere: Level[] = [...toHigh, 'severe']
const toPriority: Level[] = [...toSevere, 'priority']

export const checklistSource: National = {
  edition: 'NHS continuing healthcare checklist, July 2022',
  validFrom: '2022-07-01',
  source:
    'Eleven areas of need, each A, B or C, and two outcomes: gov.uk, hantsiow.icb.nhs.uk (rules.md 8). What makes it positive, the starred areas and our descriptions: memory',
  confidence: 'partly verified',
}
export const supportToolSource: National = {
  edition: 'NHS continuing healthcare decision support tool',
  validFrom: '2022-07-01',
  source: 'Areas, levels and what they indicate: memory (rules.md 8, CHC-07)',
  confidence: 'memory',
}

const domain = (
  code: string,
  plain: string,
  national: string,
  levels: readonly Level[],
  [A, B, C]: [string, string, string],
): Domain => ({ code, plain, national, levels, says: { A, B, C } })

/** CHC-06b: the eleven areas of the checklist. */
export const domains: readonly Domain[] = [
  domain('breathing', 'Breathing', 'Breathing', toPriority, [
    'Breathless all the time or in crises, even with treatment',
    'Short of breath, and it limits what they do',
    'Normal, or well controlled',
  ]),
  domain('nutrition', 'Eating and drinking', 'Nutrition', toSevere, [
    'At risk: trouble swallowing, losing weight, or fed by tube with problems',
    'Needs feeding, or much time and help at meals',
    'Eats and drinks alone, or with a little help',
  ]),
  domain('continence', 'Bladder and bowels', 'Continence', toHigh, [
    'Needs skilled care often, or prompt care several times a day beyond routine',
    'Routine care, watched to keep it safe',
    'Manages, or with simple help',
  ]),
  domain('skin', 'Skin', 'Skin', toSevere, [
    'Deep or open wounds, or wounds that do not heal',
    'Wounds that heal, or a high risk that needs care every day',
    'Intact, or a minor risk',
  ]),
  domain('mobility', 'Moving about', 'Mobility', toSevere, [
    'Cannot help with moving at all, or moving them is risky or painful',
    'Cannot stand reliably; helps when moved, or may well fall',
    'Walks, alone or with help',
  ]),
  domain('communication', 'Making themselves understood', 'Communication', toHigh, [
    'Cannot reliably make needs known, even to those who know them well',
    'Needs are hard to make out; people who know them can',
    'Can say what they need, perhaps with time or aids',
  ]),
  domain('psychological', 'Mood and feelings', 'Psychological and emotional needs', toHigh, [
    'Distress with a severe effect; withdrawn from care and daily life',
    'Distress that does not ease with reassurance',
    'None, or eased by reassurance',
  ]),
  domain('cognition', 'Memory and understanding', 'Cognition', toSevere, [
    'Cannot judge basic risks; others must decide nearly everything',
    'Confused or forgetful; manages simple choices with support',
    'No trouble, or only now and then',
  ]),
  domain('behaviour', 'Behaviour', 'Behaviour', toPriority, [
    'Risk to themselves or others that needs skilled staff at hand',
    'Challenging in a known pattern; risk is managed',
    'None, or it gets in nobody’s way',
  ]),
  domain('medicines', 'Medicines', 'Drug therapies and medication', toPriority, [
    'Complex: given by trained staff, with risk, changes or pain that is hard to control',
    'Given by a carer or nurse, with watching',
    'Takes them, or is simply reminded',
  ]),
  domain(
    'consciousness',
    'Fits and blackouts',
    'Altered states of consciousness',
    ['no need', 'low', 'moderate', 'high', 'priority'],
    [
      'Often, or with a severe risk of harm',
      'Now and then, and needs somebody to keep them safe',
      'None, or well controlled',
    ],
  ),
]

/** The full assessment has one more area (CHC-07). */
export const supportToolDomains: readonly Pick<Domain, 'code' | 'plain' | 'national' | 'levels'>[] = [
  ...domains,
  { code: 'other', plain: 'Anything else', national: 'Other significant care needs', levels: toSevere },
]
