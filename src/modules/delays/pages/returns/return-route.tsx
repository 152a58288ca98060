import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { namesOf } from '../../../people/index.ts'
import { makeReturn } from '../../actions/make-return.ts'
import { isLocked } from '../../rules/returns/status.ts'
import { returnAddress } from './addresses.ts'
import { downloadOf } from './download.ts'
import { loadReturn, type Which, whichReturn } from './load.ts'
import { ReturnView } from './return-view.tsx'

/** One return of one organisation and period: read, made, kept as a file (period ends in .csv or .ods), as at (?at=). */
export const returnPage = page({
  at: '/returns/:series/:organisationId/:period',
  may: 'see delays',
  logs: 'opened a return',
  async get(asked) {
    const which = await whichReturn(asked)
    return isRefusal(which) ? which : show(asked, which, nothingTyped)
  },
  async post(asked): Promise<Reply> {
    const { tx, viewer, now, form } = asked
    const which = await whichReturn(asked)
    if (isRefusal(which)) return which
    const { series, period, organisation } = which
    const { organisationId } = organisation
    const made = await makeReturn(tx, { by: viewer, now, series, organisationId, period, why: form.why })
    if (isRefusal(made)) return made.fields ? show(asked, which, failed(made, form)) : made
    const words = `Counted and kept as version ${made.version}.`
    return { redirect: returnAddress({ series, period, organisationId }), said: words }
  },
})

const failed = ({ fields = {} }: Refusal, typed: Record<string, string>): Filled => ({
  errors: fields,
  typed,
})

async function show(asked: Asked, which: Which, from: Filled): Promise<Reply> {
  const { tx, viewer } = asked
  const loaded = await loadReturn(asked, which)
  if (isRefusal(loaded)) return loaded
  if (which.file) return downloadOf(loaded, which.file)
  const { added = [], removed = [], changed = [] } = loaded.changes ?? {}
  const people = await namesOf(
    tx,
    [...added, ...removed, ...changed].map(({ personId }) => personId),
  )
  const locked = isLocked(loaded.versions)
  const mayMake =
    mayDo(viewer, 'make returns') && (!locked || viewer.organisationId === which.organisation.organisationId)
  return {
    title: 'A return',
    nav: '/delays',
    status: Object.keys(from.errors).length > 0 ? 422 : 200,
    view: (
      <ReturnView
        loaded={loaded}
        people={people}
        viewer={viewer}
        mayMake={mayMake}
        from={from}
        once={newId()}
      />
    ),
  }
}
