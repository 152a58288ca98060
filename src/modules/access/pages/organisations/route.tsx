import { page } from '../../../../platform/http/page.ts'
import { mayDo } from '../../may.ts'
import { organisations } from '../../queries/organisations.ts'
import { Organisations } from './view.tsx'

export const organisationsPage = page({
  at: '/organisations',
  may: 'see organisations',
  logs: 'opened the organisations',
  async get({ tx, viewer }) {
    const view = (
      <Organisations
        place={viewer.systemName}
        list={await organisations(tx)}
        mayChange={mayDo(viewer, 'change organisations')}
      />
    )
    return { view, title: 'Organisations', wide: true, nav: '/organisations' }
  },
})
