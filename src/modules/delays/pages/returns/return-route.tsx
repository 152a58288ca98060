import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { makeReturn } from '../../actions/make-return.ts'
import { signOwnReturn } from '../../actions/sign-own-return.ts'
import { namesOfStays } from '../../queries/names-of-stays.ts'
import { returnAddress } from './addresses.ts'
import { downloadOf } from './download.ts'
import { loadReturn, type Which, whichReturn } from './load.ts'
import { ReturnView } from './return-view.tsx'

/** One return of one organisation and period: read, made, signed by who sends it, kept as a file (period ends in .csv or .ods), as at (?at=). */
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
    if (form.do === 'sign') return sign(asked, which)
    const made = await makeReturn(tx, { by: viewer, now, series, organisationId, period, why: form.why })
    if (isRefusal(made)) return made.fields ? show(asked, which, failed(made, form)) : made
    const words = `Counted and kept as version ${made.version}.`
    return { redirect: returnAddress({ series, period, organisationId }), said: words }
  },
})

/** The nights are signed by both sides, on the page where they settle them. */
async function sign(asked: Asked, which: Which): Promise<Reply> {
  const { tx, viewer: by, now, form } = asked
  const { series, period, organisation } = which
  const { organisationId } = organisation
  if (series === 'nights')
    return refuse('conflict', 'Both sides sign the nights of a month: open “Agree and sign”')
  if ((form.words ?? '').length > 2000)
    return show(asked, which, { errors: { words: 'Use 2,000 characters or fewer' }, typed: form })
  const version = Number(form.version)
  const signed = await signOwnReturn(tx, {
    by,
    now,
    series,
    organisationId,
    period,
    version,
    words: form.words,
  })
  if (isRefusal(signed)) return signed
  return {
    redirect: returnAddress({ series, period, organisationId }),
    said: `Signed, version ${signed.version}. From here on it changes only by a revision.`,
  }
}

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
  const people = await namesOfStays(
    tx,
    viewer.systemId,
    [...added, ...removed, ...changed].map(({ stayId }) => stayId),
  )
  const mayMake =
    mayDo(viewer, 'make returns') &&
    (!loaded.locked || viewer.organisationId === which.organisation.organisationId)
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
