import { page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { isServiceKind } from '../../../capacity/index.ts'
import { namesOf } from '../../../people/index.ts'
import { type NoWanted, noRequests, saidNo } from '../../queries/said-no.ts'
import { readNoReason } from '../../rules/no-reasons.ts'
import { NoRequestsView } from './said-no-view.tsx'

/** The requests behind one number of the noes, as far as the viewer may see whom they are about. */
export const noRequestsPage = page({
  at: '/unmet/said-no',
  may: 'see unmet need',
  logs: 'opened the requests behind a number of noes',
  async get({ tx, viewer, now, query }) {
    const wanted = readWanted(query)
    if (isRefusal(wanted)) return wanted
    const counted = await saidNo(tx, viewer, { now, of: 'the place' })
    const all = counted
      .filter(
        ({ kind, zone, reason }) =>
          kind === wanted.kind &&
          zone === wanted.zone &&
          (wanted.reason === null ? reason !== 'unmatched' : reason === wanted.reason),
      )
      .reduce((sum, { requests }) => sum + requests, 0)
    const seen = await noRequests(tx, viewer, { ...wanted, now })
    const names = await namesOf(
      tx,
      seen.map(({ personId }) => personId),
    )
    const lines = seen.flatMap((one) => {
      const name = names.get(one.personId)
      return name ? [{ ...one, name }] : []
    })
    return {
      title: 'Requests behind a number',
      view: <NoRequestsView wanted={wanted} all={all} lines={lines} now={now} />,
      wide: true,
      nav: '/places',
    }
  },
})

function readWanted(query: URLSearchParams): NoWanted | Refusal {
  const kind = query.get('kind') ?? ''
  if (!isServiceKind(kind)) return refuse('invalid', 'Choose a number on the page of unmet need')
  const said = query.get('reason')
  const reason = said === null ? null : readNoReason(said)
  if (said !== null && reason === null)
    return refuse('invalid', 'There is no such reason. Choose a number on the page of unmet need')
  return { kind, zone: query.get('zone'), reason }
}
