import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import {
  covers,
  type Infection,
  kindOf,
  milesBetween,
  needWords,
  type Payer,
  type Registration,
  registrationFor,
  registrationWords,
  roomName,
  roomWords,
  type Service,
  zonesWords,
} from '../../../capacity/index.ts'
import { declineWords } from '../decline-reasons.ts'
import type { Requires } from '../requires.ts'
import type { About, Reason } from './model.ts'
import { meetsSomewhere } from './skills.ts'
import { pounds, within } from './words.ts'

/**
 * What rules a service out for this person whatever is free; room and days are asked afterwards (takes.ts, starts.ts).
 * What would have to be known and is not is said, and does not rule it out: whoever is asked can tell.
 */
export function hardLimits(need: Requires, service: Service, about: About, now: Instant): Reason[] {
  return [
    saidNo(need, service, about, now),
    zone(service, about),
    distance(need, service, about),
    sex(service, about),
    age(service, about),
    weight(need, service),
    ...unmet(need, service),
    registration(need, service),
    ...rooms(need, service),
    infection(need, service),
    payer(need, service),
    fee(need, service),
  ].flat()
}

type Found = Reason | Reason[]
const none: Reason[] = []
const against = (code: Reason['code'], words: string): Reason => ({ side: 'against', code, words })
const notKnown = (code: Reason['code'], words: string): Reason => ({ side: 'not known', code, words })

function saidNo(need: Requires, service: Service, about: About, now: Instant): Found {
  if (need.not?.includes(service.serviceId)) return against('person said no', 'They do not want to go there')
  const no = about.saidNo.find((one) => one.serviceId === service.serviceId)
  if (!no || (noOfRoom.has(no.reason) && saidSince(service, no.at))) return none
  const [day, today] = [dateOf(no.at), dateOf(now)]
  const when = day.equals(today)
    ? 'today'
    : daysBetween(day, today) === 1
      ? 'yesterday'
      : dateWords(day, today)
  return against('they said no', `Said no ${when}: ${within(declineWords(no.reason))}`)
}

/** A no for want of room holds until they say a newer figure; any other holds for as long as the need. */
const noOfRoom = new Set<string>(['full', 'no carers', 'too soon'])
const saidSince = (service: Service, at: Instant): boolean =>
  service.lines.some(
    ({ figure }) =>
      figure !== null &&
      figure.source !== 'counted' &&
      figure.saidAt.epochMilliseconds > at.epochMilliseconds,
  )

function zone(service: Service, about: About): Found {
  if (kindOf(service.kind).at === 'there' || !hasZones(service)) return none
  if (about.zone === null) return notKnown('zone', 'The zone of their home is not known')
  const comes = service.zones.length === 0 || service.zones.includes(about.zone)
  const reaches =
    service.lines.length === 0 || service.lines.some((line) => line.zone === null || line.zone === about.zone)
  return comes && reaches ? none : against('zone', `Does not come to ${zonesWords([about.zone])}`)
}

const hasZones = (service: Service) =>
  service.zones.length > 0 || service.lines.some((line) => line.zone !== null)

function distance(need: Requires, service: Service, about: About): Found {
  if (need.milesTo === undefined || kindOf(service.kind).at === 'home') return none
  const miles = milesTo(service, about)
  if (miles === null) return notKnown('distance', 'How far it is is not known')
  return miles > need.milesTo ? against('distance', `${miles} miles, farther than ${need.milesTo}`) : none
}

/** Null for what comes to the person, and where either end is not known. */
export const milesTo = (service: Service, about: About): number | null =>
  about.point && service.point && kindOf(service.kind).at === 'there'
    ? milesBetween(about.point, service.point)
    : null

function sex({ limits }: Service, about: About): Found {
  if (!limits.sex) return none
  const words = limits.sex === 'women only' ? 'Women only' : 'Men only'
  if (about.sex === null || about.sex === 'other') return notKnown('sex', `${words}: ask them first`)
  const fits = about.sex === (limits.sex === 'women only' ? 'female' : 'male')
  return fits ? none : against('sex', words)
}

function age({ limits }: Service, about: About): Found {
  if (limits.ageFrom === undefined) return none
  if (about.age === null) return notKnown('age', `From ${limits.ageFrom} years; their age is not recorded`)
  return about.age < limits.ageFrom ? against('age', `From ${limits.ageFrom} years`) : none
}

function weight(need: Requires, { limits }: Service): Found {
  if (limits.weightTo === undefined) return none
  if (need.weightKg === undefined)
    return notKnown('weight', `Up to ${limits.weightTo} kg; their weight is not recorded`)
  return need.weightKg > limits.weightTo ? against('weight', `Up to ${limits.weightTo} kg`) : none
}

const unmet = (need: Requires, service: Service): Reason[] =>
  need.needs
    .filter((code) => !meetsSomewhere(code, service))
    .map((code) => against('needs', `No ${needWords(code).replace(/^an? /, '')}`))

/** What a care home must be registered for: as it is said, and never less than nursing and dementia come to. */
function registrationNeeded({ needs, registration: said }: Requires): Registration | null {
  const nursing = needs.includes('nursing') || (said?.startsWith('nursing') ?? false)
  const dementia = needs.includes('dementia') || (said?.endsWith('dementia') ?? false)
  return said || nursing || dementia ? registrationFor(nursing, dementia) : null
}

function registration(need: Requires, { kind, limits }: Service): Found {
  if (kind !== 'residential home' && kind !== 'nursing home') return none
  const needed = registrationNeeded(need)
  if (!needed) return none
  if (!limits.registered)
    return need.registration ? notKnown('registration', 'What it is registered for is not set') : none
  return covers(limits.registered, needed)
    ? none
    : against('registration', `Not registered for ${registrationWords(needed)}`)
}

/** What no room of the service is; where its lines say what theirs are, room by room (skills.ts). */
const rooms = (need: Requires, { kind, limits, lines }: Service): Reason[] =>
  kindOf(kind).at === 'home'
    ? []
    : (need.rooms ?? []).flatMap((code) => {
        const known = [limits.roomKinds, ...lines.map(({ skills }) => skills.rooms)].filter((one) => one)
        if (known.length === 0) return notKnown('room', `Whether there is ${roomWords(code)} is not known`)
        return known.some((one) => one!.includes(code)) ? [] : against('room', `No ${roomName(code)}`)
      })

/** A service that names no infections takes people with none. */
function infection({ infection: has }: Requires, { limits }: Service): Found {
  if (has === 'none known' || limits.infections?.includes(has)) return none
  return against('infection', `Does not take people with ${infectionWords[has]}`)
}

function payer({ payer: pays }: Requires, { limits }: Service): Found {
  if (!limits.payers || limits.payers.length === 0) return none
  if (!pays) return notKnown('payer', 'Who pays is not set, and not everybody may pay')
  return limits.payers.includes(pays) ? none : against('payer', `Not where ${payerWords[pays]}`)
}

const fee = ({ feeTo }: Requires, service: Service): Found =>
  feeTo !== undefined && service.fee && service.fee.from > feeTo
    ? against('fee', `From ${pounds(service.fee.from)} a week; ${pounds(feeTo)} may be paid`)
    : none

const infectionWords: Record<Infection, string> = {
  'none known': 'no infection',
  norovirus: 'norovirus',
  'c. difficile': 'C. difficile',
  mrsa: 'MRSA',
  covid: 'COVID-19',
  flu: 'flu',
  other: 'another infection',
}
const payerWords: Record<Payer, string> = {
  council: 'the council pays',
  'self-funder': 'people pay for themselves',
  'direct payment': 'a direct payment pays',
  'personal health budget': 'a personal health budget pays',
  nhs: 'the NHS pays',
}
