import { keepStatistics } from '../../../platform/db/statistics.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Command } from '../../../platform/http/page.ts'
import { placesOf } from '../../access/index.ts'
import { rebuildStays } from '../../stays/index.ts'
import { rebuildDischarge } from '../rebuild.ts'

/** Derives stays, waits and status of every place again from their facts; nothing changes where all is well. */
export const rebuildCommand: Command = {
  noun: 'rebuild',
  about: 'derive every stay, wait and status again from the facts, and say how many were not right',
  async run({ db, write }) {
    const changed: { system: string; stays: number; discharge: number }[] = []
    for (const { systemId } of await placesOf(db)) {
      const service = serviceOf(systemId)
      const counts = await asViewer(db, service, null, async (tx) => ({
        stays: await rebuildStays(tx, service),
        discharge: await rebuildDischarge(tx, systemId),
      }))
      changed.push({ system: systemId, ...counts })
      write(
        `${systemId}: ${counts.stays} stays and ${counts.discharge} waits and statuses were not as their facts say, and were put right`,
      )
    }
    await keepStatistics(db)
    return { exit: 0, json: { changed } }
  },
}
