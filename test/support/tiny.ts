import { tiny, tinyNow } from '../../examples/tiny/world.ts'
import type { World } from '../../examples/world.ts'
import { loadWorld } from '../../src/edges/worlds/load.ts'
import type { Database } from '../../src/platform/db/open.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { isRefusal } from '../../src/platform/outcome.ts'

export type TinyWorld = Awaited<ReturnType<typeof loadTiny>>

/** The tiny example world, loaded: one ward and its people at 08:12 on Tuesday 24 November 2026. */
export async function loadTiny(db: Database) {
  const world = tiny.build(1, tinyNow)
  const loaded = await loadWorld(db, world)
  if (isRefusal(loaded)) throw new Error(loaded.because)
  return {
    world,
    systemId: world.systemId,
    /** Somebody of the cast who signs in, by the beginning of their name. */
    who: (name: string) => viewerOf(world, name),
    /** "Margaret Okafor" */
    stayOf: (name: string) => {
      const person = world.people.find((one) => `${one.givenName} ${one.familyName}` === name)
      const fact = world.stayFacts.find((one) => one.personId === person?.personId)
      if (!fact) throw new Error(`${name} has no stay in the tiny world`)
      return fact.stayId
    },
    wardId: world.wards[0]!.wardId,
  }
}

function viewerOf(world: World, name: string): Viewer & { userId: string; organisationId: string } {
  const account = world.accounts.find((one) => one.name.includes(name))
  const post = world.posts.find((one) => one.userId === account?.userId)
  if (!account || !post) throw new Error(`nobody called ${name} signs in to the tiny world`)
  return {
    systemId: world.systemId,
    userId: account.userId,
    organisationId: post.organisationId,
    role: post.role,
    wardId: post.wardId ?? null,
  }
}
