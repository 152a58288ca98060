import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { KeyEntry } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'

/** What can be done from a row, and the permission it needs; the browser's script knows their addresses (list-do.ts). */
const deeds = [
  { name: 'done', key: 'd', label: 'done', may: 'answer waits' },
  { name: 'owner', key: 'o', label: 'change owner', may: 'answer waits' },
  { name: 'due', key: 't', label: 'change due date', may: 'answer waits' },
  { name: 'chase', key: 'c', label: 'chase', may: 'change waits' },
  { name: 'note', key: 'n', label: 'note', may: 'answer waits' },
  { name: 'readiness', key: 'r', label: 'ready or not', may: 'record readiness' },
  { name: 'expected', key: 'e', label: 'expected date', may: 'record the stay' },
  { name: 'wait', key: 'w', label: 'new wait', may: 'change waits' },
] as const

/** The deeds of the viewer's role, by name. */
export const deedsOf = (viewer: Pick<Viewer, 'role'>): string[] => [
  ...deeds.filter(({ may }) => mayDo(viewer, may)).map(({ name }) => name),
  ...(mayDo(viewer, 'answer waits') ? ['answer'] : []),
]

/** The keys of a list, for the bar at its foot. */
export const keyEntries = (viewer: Pick<Viewer, 'role'>): KeyEntry[] => [
  { keys: ['j', 'k'], label: 'move' },
  { keys: ['Enter'], label: 'open' },
  ...deeds.filter(({ may }) => mayDo(viewer, may)).map(({ key, label }) => ({ keys: [key], label })),
]
