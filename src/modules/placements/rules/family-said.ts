import type { ServiceKind } from '../../capacity/index.ts'
import type { Awaits } from '../../discharge/index.ts'

/** One thing on the family's page: what it is, and a sentence for while it is waited for and for when it is there. */
export type Said = {
  what: string
  notYet: string
  done: string
  /** It says where somebody is going, so it is said only once a human has told them that. */
  tells?: 'P2' | 'P3'
}

/**
 * Everything a family may read of what is waited for. Denied by default: what is not here is said as "one more thing", with
 * nothing of what it is or who does it. Left out on purpose, because the person should hear of it from a human first:
 * results and opinions, capacity, best interests, safeguarding, money, continuing healthcare, the end of life, hospice and
 * mental health, a disagreement; and `other`, because nobody knows what it is.
 */
export const saidOfWaits: Partial<Record<Awaits, Said>> = {
  medicines: {
    what: 'Medicines',
    notYet: 'Your medicines to take home are being made ready.',
    done: 'Your medicines to take home are ready.',
  },
  'discharge-letter': {
    what: 'Letter',
    notYet: 'The letter for you and your GP is being written.',
    done: 'The letter for you and your GP is written.',
  },
  transport: { what: 'Transport', notYet: 'A ride is being arranged.', done: 'A ride is arranged.' },
  'senior-review': {
    what: 'Doctor',
    notYet: 'A senior doctor will see you before you go.',
    done: 'A senior doctor has seen you.',
  },
  'therapy-assessment': {
    what: 'Therapy',
    notYet: 'A therapist will look with you at how you manage.',
    done: 'A therapist has looked with you at how you manage.',
  },
  'therapy-home-visit': {
    what: 'Visit to your home',
    notYet: 'A therapist will look at your home, to see what would help.',
    done: 'A therapist has looked at your home.',
  },
  'care-act-assessment': {
    what: 'Social worker',
    notYet: 'A social worker will talk with you about the help you need.',
    done: 'A social worker has talked with you about the help you need.',
  },
  'nursing-assessment': {
    what: 'Nurse',
    notYet: 'A nurse will look with you at the care you need.',
    done: 'A nurse has looked with you at the care you need.',
  },
  'hub-triage': {
    what: 'The plan',
    notYet: 'The team that arranges care is agreeing the plan.',
    done: 'The team that arranges care has agreed the plan.',
  },
  'home-care': {
    what: 'Carers',
    notYet: 'Carers to visit you at home are being looked for.',
    done: 'Carers to visit you at home are found.',
  },
  'agency-answer': {
    what: 'Carers',
    notYet: 'A care agency is asked, and has not answered yet.',
    done: 'The care agency that was asked has answered.',
  },
  'reablement-start': {
    what: 'Help to get going again',
    notYet: 'Carers who help you do things for yourself again are being arranged.',
    done: 'Carers who help you do things for yourself again are arranged.',
  },
  'community-nursing': {
    what: 'Nurses at home',
    notYet: 'Nurses who visit people at home are being asked to come to you.',
    done: 'Nurses who visit people at home will come to you.',
  },
  'community-bed': {
    what: 'A bed to get stronger',
    notYet: 'A bed is being looked for.',
    done: 'A bed is found.',
    tells: 'P2',
  },
  'care-home-search': {
    what: 'A care home',
    notYet: 'A care home is being looked for.',
    done: 'A care home is found.',
    tells: 'P3',
  },
  'nursing-home-search': {
    what: 'A care home',
    notYet: 'A care home is being looked for.',
    done: 'A care home is found.',
    tells: 'P3',
  },
  'care-home-answer': {
    what: 'A care home',
    notYet: 'A care home is asked, and has not answered yet.',
    done: 'The care home that was asked has answered.',
    tells: 'P3',
  },
  'care-home-visit': {
    what: 'A care home',
    notYet: 'Somebody from the care home will come and meet you.',
    done: 'Somebody from the care home has met you.',
    tells: 'P3',
  },
  'family-choice': {
    what: 'A choice for you',
    notYet: 'You and your family are asked to choose. The ward will gladly talk it through with you.',
    done: 'You and your family have chosen.',
  },
  'family-help': {
    what: 'Getting ready at home',
    notYet: 'Your family is getting things ready.',
    done: 'Your family has things ready.',
  },
  equipment: {
    what: 'Things you need at home',
    notYet: 'Equipment for your home is ordered.',
    done: 'Your equipment is at home.',
  },
  'key-safe': {
    what: 'Key safe',
    notYet: 'A safe for your key is being put by your door.',
    done: 'A safe for your key is by your door.',
  },
  housing: {
    what: 'Housing',
    notYet: 'Your housing is being sorted out.',
    done: 'Your housing is sorted out.',
  },
  'home-clean': {
    what: 'Your home',
    notYet: 'Your home is being made ready.',
    done: 'Your home is made ready.',
  },
  'voluntary-help': {
    what: 'Help at home',
    notYet: 'Help at home from a local group is being arranged.',
    done: 'Help at home from a local group is arranged.',
  },
}

/** What a need is called, by the kind that is wished for, with who is asked: one, and several. */
export const saidOfKinds: Record<
  ServiceKind,
  { what: string; of: [string, string]; comes: string; tells?: 'P2' | 'P3' }
> = {
  'home care': { what: 'Carers', of: ['care agency', 'care agencies'], comes: 'Carers' },
  reablement: { what: 'Help to get going again', of: ['team', 'teams'], comes: 'Carers' },
  'crisis care': { what: 'Carers', of: ['team', 'teams'], comes: 'Carers' },
  'night nursing': { what: 'Nurses at night', of: ['team', 'teams'], comes: 'Nurses' },
  aftercare: { what: 'Help at home', of: ['team', 'teams'], comes: 'Help' },
  voluntary: { what: 'Help at home', of: ['local group', 'local groups'], comes: 'Help' },
  'virtual bed': { what: 'Care at home', of: ['team', 'teams'], comes: 'Care' },
  equipment: { what: 'Things you need at home', of: ['supplier', 'suppliers'], comes: 'Equipment' },
  adaptation: { what: 'Changes to your home', of: ['team', 'teams'], comes: 'Somebody' },
  telecare: { what: 'An alarm at home', of: ['team', 'teams'], comes: 'An alarm' },
  'day centre': { what: 'Day centre', of: ['day centre', 'day centres'], comes: 'A day centre' },
  'community bed': { what: 'A bed to get stronger', of: ['place', 'places'], comes: 'A bed', tells: 'P2' },
  'intermediate care bed': {
    what: 'A bed to get stronger',
    of: ['place', 'places'],
    comes: 'A bed',
    tells: 'P2',
  },
  'interim bed': { what: 'A bed to wait in', of: ['place', 'places'], comes: 'A bed', tells: 'P2' },
  'step-up bed': { what: 'A bed', of: ['place', 'places'], comes: 'A bed', tells: 'P2' },
  'residential home': {
    what: 'A care home',
    of: ['care home', 'care homes'],
    comes: 'A care home',
    tells: 'P3',
  },
  'nursing home': { what: 'A care home', of: ['care home', 'care homes'], comes: 'A care home', tells: 'P3' },
}
