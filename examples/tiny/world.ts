import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import { builder } from '../builder.ts'
import { ids } from '../ids.ts'
import { tell } from '../life/tell.ts'
import type { Example, World } from '../world.ts'
import { care } from './care.ts'
import { corrections } from './corrections.ts'
import { about as background, people } from './people.ts'
import { place } from './place.ts'
import { plans } from './stays.ts'

const about = {
  systemId: 'tiny',
  name: 'Smallshire',
  about: 'One ward and twelve people on Tuesday 24 November 2026, 08:12: the cast of tests and docs',
}

/** When it is in Smallshire. */
export const tinyNow: Instant = Temporal.PlainDateTime.from('2026-11-24T08:12')
  .toZonedDateTime(zone)
  .toInstant()

/** Nothing here is drawn: seed and clock make no difference. */
export const tiny: Example = { ...about, build }

/** Ids by what they stand for: 'person Margaret Okafor', 'stay Margaret Okafor', 'ward royal Elm', 'account Dee Osei', 'organisation council'. */
export const tinyId = ids('tiny').of

function build(): World {
  const b = builder(about, 0, tinyNow)
  b.world.demoAt = tinyNow
  const here = place(b)
  const all = plans(b, here)
  for (const [given, family, gender, born, nhsNumber, address, postcode] of people) {
    const name = `${given} ${family}`
    const { ring, needs, likes } = background[name] ?? {}
    const personId = b.ids.of(`person ${name}`)
    const plan = all[name]
    if (!plan) throw new Error(`${name} has no stay`)
    const person = {
      personId,
      nhsNumber,
      nhsNumberTraced: true,
      givenName: given,
      familyName: family,
      dateOfBirth: born,
      gender,
      address,
      postcode,
      gpPractice: 'Priory Surgery',
      authorityId: b.ids.of('organisation council'),
      ...(needs ? { communicationNeeds: needs } : {}),
      ...(likes ? { preferences: likes } : {}),
    }
    const contacts = ring
      ? [
          {
            contactId: b.ids.next(),
            personId,
            name: ring[0],
            relationship: ring[1],
            phone: ring[2],
            isCarer: true,
            ringFirst: true,
          },
        ]
      : []
    tell(b, { ...plan, someone: { person, contacts }, key: name })
  }
  const bedId = here.elm.beds[7]!
  b.world.closures.push({
    closureId: b.ids.of('closure'),
    bedId,
    reason: 'equipment',
    words: 'bed frame',
    closedAt: b.when.on(3, '09:15'),
    closedBy: here.amara.userId,
  })
  corrections(b, here)
  care(b, here)
  return b.world
}
