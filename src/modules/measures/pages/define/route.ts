import { type Asked, page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { versionsOf } from '../../queries/definitions.ts'
import { paths } from '../addresses.ts'
import { newMeasure, newVersionOf, openForm, takeForm } from './form.tsx'

/** A measure of this place's own. */
export const definePage = page({
  at: paths.define,
  may: 'define measures',
  logs: 'opened the form for a new measure',
  get: (asked) => openForm(asked, newMeasure),
  post: (asked) => takeForm(asked, newMeasure),
})

/** A new version of what a measure counts; those before it stay. */
export const newVersionPage = page({
  at: paths.newVersion,
  may: 'define measures',
  logs: 'opened the form for a new version of a measure',
  get: async (asked) => {
    const holds = await holdsOf(asked)
    return holds ? openForm(asked, newVersionOf(holds)) : unknown
  },
  post: async (asked) => {
    const holds = await holdsOf(asked)
    return holds ? takeForm(asked, newVersionOf(holds)) : unknown
  },
})

const holdsOf = async ({ tx, viewer, params }: Asked) =>
  (await versionsOf(tx, viewer.systemId, params.measure)).get(params.measure!)?.at(-1)

const unknown = refuse('not-found', 'There is no such measure: choose one of the register')
