import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { sliceNames } from '../../queries/slice-names.ts'
import { trajectoriesOf } from '../../queries/trajectories.ts'
import { chartPaths } from '../measure/addresses.ts'
import { TrajectoriesView } from './list-view.tsx'

/** Every trajectory: which are over, by how much, and whose they are. */
export const trajectoriesPage = page({
  at: chartPaths.trajectories,
  may: 'see measures',
  logs: 'opened the trajectories',
  steady: true,
  async get({ tx, viewer, now }) {
    const today = dateOf(now)
    const held = await trajectoriesOf(tx, viewer, { measure: null, today })
    return {
      title: 'Trajectories',
      view: (
        <TrajectoriesView
          held={held}
          names={await sliceNames(tx, viewer.systemId)}
          viewer={viewer}
          now={now}
        />
      ),
      wide: true,
      nav: '/measures',
    }
  },
})
