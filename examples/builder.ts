import type { Role } from '../src/modules/access/index.ts'
import type { Instant } from '../src/platform/time.ts'
import { type Chance, chance } from './chance.ts'
import { type Ids, ids } from './ids.ts'
import { type Someone } from './people-generator.ts'
import { type When, when } from './when.ts'
import type { OrganisationKind, Ward, WardKind, World } from './world.ts'

/** A world while it is being put together. Keys are short names that only the example's own files use. */
export type Builder = {
  world: World
  ids: Ids
  when: When
  luck: (stream: string) => Chance
  organisation: (
    key: string,
    kind: OrganisationKind,
    name: string,
    shortName?: string,
    phone?: string,
  ) => string
  site: (key: string, organisation: string, name: string, shortName?: string) => string
  ward: (site: string, name: string, kind: WardKind, beds: number, specialty?: string) => PlacedWard
  account: (
    name: string,
    posts: { role: Role; organisation: string; ward?: PlacedWard }[],
    about?: { who?: string; phone?: string },
  ) => Staff
  add: (someone: Someone) => Someone
}

export type PlacedWard = Ward & { organisationId: string; siteKey: string; beds: string[] }
export type Staff = {
  userId: string
  organisationId: string
  name: string
  shortName: string
  role: Role
  wardId?: string
}

export function builder(
  about: Pick<World, 'systemId' | 'name' | 'about'>,
  seed: number,
  now: Instant,
): Builder {
  const names = ids(about.systemId)
  const world: World = { ...about, example: true, ...empty() }
  return {
    world,
    ids: names,
    when: when(now.round({ smallestUnit: 'second', roundingMode: 'floor' })),
    luck: (stream) => chance(seed, `${about.systemId} ${stream}`),
    organisation(key, kind, name, shortName = name, phone) {
      const organisationId = names.of(`organisation ${key}`)
      world.organisations.push({ organisationId, name, shortName, kind, ...(phone ? { phone } : {}) })
      return organisationId
    },
    site(key, organisation, name, shortName = name) {
      const siteId = names.of(`site ${key}`)
      world.sites.push({ siteId, organisationId: names.of(`organisation ${organisation}`), name, shortName })
      return siteId
    },
    ward(site, name, kind, count, specialty) {
      const siteId = names.of(`site ${site}`)
      const ward: Ward = {
        wardId: names.of(`ward ${site} ${name}`),
        siteId,
        name,
        kind,
        ...(specialty ? { specialty } : {}),
      }
      world.wards.push(ward)
      const beds = Array.from({ length: count }, (_, i) => names.of(`bed ${site} ${name} ${i + 1}`))
      beds.forEach((bedId, i) =>
        world.beds.push({ bedId, wardId: ward.wardId, name: String(i + 1), placeInWard: i + 1 }),
      )
      const organisationId = world.sites.find((s) => s.siteId === siteId)?.organisationId ?? ''
      return { ...ward, organisationId, siteKey: site, beds }
    },
    account(name, posts, { who, phone } = {}) {
      const userId = names.of(`account ${name}`)
      const plain = name.replace(/^(Sister|Charge Nurse|Dr|Professor) /, '')
      const signInName = plain
        .normalize('NFD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/ł/g, 'l')
        .replace(/[^a-z]+/g, '.')
      const shortName = plain.includes(' ') ? `${plain[0]}. ${plain.slice(plain.indexOf(' ') + 1)}` : plain
      world.accounts.push({
        userId,
        signInName,
        name,
        shortName,
        ...(phone ? { phone } : {}),
        ...(who ? { who } : {}),
      })
      const held = posts.map(({ role, organisation, ward }) => ({
        postId: names.of(`post ${name} ${role} ${organisation} ${ward?.wardId ?? ''}`),
        userId,
        organisationId: names.of(`organisation ${organisation}`),
        role,
        ...(ward ? { wardId: ward.wardId } : {}),
      }))
      world.posts.push(...held)
      const [first] = held
      if (!first) throw new Error(`${name} has no post`)
      const { organisationId, role, wardId } = first
      return { userId, organisationId, name, shortName, role, ...(wardId ? { wardId } : {}) }
    },
    add(someone) {
      world.people.push(someone.person)
      world.contacts.push(...someone.contacts)
      return someone
    },
  }
}

const empty = () => ({
  organisations: [],
  accounts: [],
  posts: [],
  sites: [],
  wards: [],
  beds: [],
  closures: [],
  people: [],
  contacts: [],
  localNumbers: [],
  stayFacts: [],
  dischargeFacts: [],
  delayFacts: [],
  districts: [],
  services: [],
  lines: [],
  figures: [],
  starts: [],
  promises: [],
  monthlyPlans: [],
  circulations: [],
  messages: [],
  needFacts: [],
  publishedFigures: [],
  plans: [],
  files: [],
  trajectories: [],
  limits: [],
  scenarios: [],
  disagreements: [],
  sources: [],
})
