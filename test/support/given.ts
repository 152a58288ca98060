import type { Role } from '../../src/modules/access/may.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer, type Tx } from '../../src/platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'

/** A small place for database tests: one trust, council, hub, community provider, care home; one ward of six beds. */
export type Place = Awaited<ReturnType<typeof smallPlace>>

export async function smallPlace(db: Database, systemId = 'small') {
  const service = serviceOf(systemId)
  const organisation = {
    trust: newId(),
    council: newId(),
    hub: newId(),
    community: newId(),
    home: newId(),
    board: newId(),
  }
  const kinds = {
    trust: 'hospital trust',
    council: 'council',
    hub: 'transfer of care hub',
    community: 'community provider',
    home: 'care home',
    board: 'board',
  } as const
  const siteId = newId()
  const wardId = newId()
  const otherWardId = newId()
  const beds = Array.from({ length: 6 }, () => newId())
  await asViewer(db, service, null, async (tx) => {
    await tx
      .insertInto('access.system')
      .values({ system_id: systemId, name: 'Smallshire', example: true })
      .execute()
    for (const [key, id] of Object.entries(organisation))
      await tx
        .insertInto('access.organisation')
        .values({
          system_id: systemId,
          organisation_id: id,
          name: `Smallshire ${key}`,
          short_name: key,
          kind: kinds[key as keyof typeof kinds],
        })
        .execute()
    await tx
      .insertInto('stays.site')
      .values({
        system_id: systemId,
        site_id: siteId,
        organisation_id: organisation.trust,
        name: 'Small Royal',
        short_name: 'Small Royal',
      })
      .execute()
    await tx
      .insertInto('stays.ward')
      .values([
        { system_id: systemId, ward_id: wardId, site_id: siteId, name: 'Elm', kind: 'acute' },
        { system_id: systemId, ward_id: otherWardId, site_id: siteId, name: 'Oak', kind: 'acute' },
      ])
      .execute()
    await tx
      .insertInto('stays.bed')
      .values(
        beds.map((bed_id, i) => ({
          system_id: systemId,
          bed_id,
          ward_id: i < 4 ? wardId : otherWardId,
          name: String(i + 1),
          place_in_ward: i + 1,
        })),
      )
      .execute()
  })
  return {
    systemId,
    service,
    organisation,
    siteId,
    wardId,
    otherWardId,
    beds,
    /** Someone who signs in, as a viewer of their organisation. */
    async staff(
      role: Role,
      organisationKey: keyof typeof organisation,
      name = `A ${role}`,
    ): Promise<Viewer & { userId: string; organisationId: string; postId: string }> {
      const userId = newId()
      const postId = newId()
      const organisationId = organisation[organisationKey]
      await asViewer(db, service, null, async (tx) => {
        await tx
          .insertInto('access.account')
          .values({
            system_id: systemId,
            user_id: userId,
            sign_in_name: `u-${userId.slice(-12)}`,
            name,
            short_name: name,
          })
          .execute()
        await tx
          .insertInto('access.post')
          .values({
            system_id: systemId,
            post_id: postId,
            user_id: userId,
            organisation_id: organisationId,
            role,
          })
          .execute()
      })
      return { systemId, userId, organisationId, role, postId }
    },
    as: <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> => asViewer(db, viewer, null, work),
  }
}
