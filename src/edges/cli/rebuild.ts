import { placesOf } from '../../modules/access/index.ts'
import { keepStatistics } from '../../platform/db/statistics.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import type { Command, Rebuild } from '../../platform/http/page.ts'

/** Derives everything that is a cache again, in every place; nothing changes where all is well. */
export const rebuildCommand = (rebuilds: readonly Rebuild[]): Command => ({
  noun: 'rebuild',
  about: `derive again from what was recorded: ${rebuilds.map(({ what }) => what).join('; ')}; and say how many were not right`,
  async run({ db, write }) {
    const changed: Record<string, string | number>[] = []
    for (const { systemId } of await placesOf(db)) {
      const service = serviceOf(systemId)
      const counts = await asViewer(db, service, null, async (tx) => {
        const each: [string, number][] = []
        for (const { name, run } of rebuilds) each.push([name, await run(tx, service)])
        return Object.fromEntries(each)
      })
      changed.push({ system: systemId, ...counts })
      const words = rebuilds.map(({ name, what }) => `${counts[name]} ${what}`).join('; ')
      write(`${systemId}: not as their facts say, and put right: ${words}`)
    }
    await keepStatistics(db)
    return { exit: 0, json: { changed } }
  },
})
