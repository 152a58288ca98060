import { page } from '../../../../platform/http/page.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { versionsOf } from '../../queries/definitions.ts'
import { paths } from '../addresses.ts'
import { DefinitionView } from './view.tsx'

/** "What counts, version 3": the definition that holds, and every one before it. */
export const definitionPage = page({
  at: paths.definition,
  may: 'see measures',
  logs: 'opened what a measure counts',
  async get({ tx, viewer, params }) {
    const versions = (await versionsOf(tx, viewer.systemId, params.measure)).get(params.measure!)
    if (!versions) return refuse('not-found', 'There is no such measure: choose one of the register')
    return {
      title: 'What counts',
      view: <DefinitionView versions={versions} mayChange={mayDo(viewer, 'define measures')} />,
      nav: paths.register,
    }
  },
})
