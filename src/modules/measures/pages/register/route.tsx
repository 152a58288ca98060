import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from '../addresses.ts'
import { loadRegister } from './load.ts'
import { RegisterView } from './view.tsx'

/** What is measured, how each stands, and what wants looking at first. */
export const registerPage = page({
  at: paths.register,
  may: 'see measures',
  logs: 'opened the measures',
  steady: true,
  async get(asked) {
    const loaded = await loadRegister(asked)
    if (isRefusal(loaded)) return loaded
    const may = {
      load: mayDo(asked.viewer, 'load measures'),
      define: mayDo(asked.viewer, 'define measures'),
      open: mayDo(asked.viewer, 'see people of measures'),
    }
    return {
      title: 'Measures',
      view: <RegisterView loaded={loaded} may={may} />,
      wide: true,
      nav: paths.register,
    }
  },
})
