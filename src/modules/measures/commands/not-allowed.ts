import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo, type Permission } from '../../access/index.ts'

/** The program itself may; whoever `--as` names, what their role may. */
export const notAllowed = (viewer: Viewer, permission: Permission): Refusal | null =>
  viewer.role === 'service' || mayDo(viewer, permission)
    ? null
    : refuse('not-allowed', `the role ${viewer.role} may not do this`)
