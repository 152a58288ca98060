import type { Tx } from '../../../platform/db/tx.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { list } from '../queries/list.ts'
import { type ListFilter, usualView } from '../queries/list-filter.ts'
import { viewerOf } from '../queries/viewer-of.ts'
import { lineOf } from './list-line.ts'

/** Prints a list with names, for somebody who may see them: `--as` names whom, and row-level security does the rest. */
export const listShow: Command = {
  noun: 'list',
  verb: 'show',
  about: 'print a list as somebody sees it; it holds names',
  options: [
    { flags: '--as <sign-in name>', about: 'who looks' },
    { flags: '--ward <name>', about: "one ward in bed order; 'Elm' or 'Marl Royal/Elm'" },
    { flags: '--hub', about: 'everyone ready, the longest first' },
    { flags: '--place <id>', about: 'the place, where the sign-in name is known at several' },
  ],
  async run({ db, options, write }) {
    const fail = (refusal: Refusal) => sayRefused(write, refusal)
    if (typeof options.as !== 'string')
      return fail(refuse('invalid', 'say who looks, with --as <sign-in name>'))
    const found = await viewerOf(
      db,
      options.as,
      typeof options.place === 'string' ? options.place : undefined,
    )
    if (isRefusal(found)) return fail(found)
    const { viewer, demoNow, now } = found
    if (!mayDo(viewer, 'see people')) return fail(refuse('not-allowed', `${options.as} may not see people`))
    const rows = await asViewer(
      db,
      viewer,
      demoNow,
      async (tx) => {
        const filter = await filterOf(tx, viewer, options)
        return isRefusal(filter) ? filter : list(tx, viewer, now, filter)
      },
      'read',
    )
    if (isRefusal(rows)) return fail(rows)
    for (const row of rows) write(lineOf(row, now))
    if (rows.length === 0) write('Nobody')
    return { exit: 0, json: { rows } }
  },
}

async function filterOf(
  tx: Tx,
  viewer: Viewer,
  options: Record<string, string | boolean | undefined>,
): Promise<ListFilter | Refusal> {
  if (options.hub) return { view: 'hub', only: ['ready'] }
  if (typeof options.ward !== 'string') return usualView(viewer)
  const [ward, site] = options.ward.split('/').reverse()
  const wards = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as s', (on) =>
      on.onRef('s.system_id', '=', 'w.system_id').onRef('s.site_id', '=', 'w.site_id'),
    )
    .select('w.ward_id')
    .where('w.system_id', '=', viewer.systemId)
    .where('w.name', '=', ward!)
    .$if(site !== undefined, (q) =>
      q.where((e) => e.or([e('s.name', '=', site!), e('s.short_name', '=', site!)])),
    )
    .execute()
  if (wards.length > 1)
    return refuse(
      'invalid',
      `there are ${wards.length} wards of that name: write the site before it, as in 'Site/${ward}'`,
    )
  return wards[0]
    ? { view: 'ward', wardId: wards[0].ward_id }
    : refuse('not-found', `there is no ward ${options.ward}`)
}
