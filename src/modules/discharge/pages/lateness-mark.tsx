import { Mark, type StatusName } from '../../../ui/index.ts'
import type { Lateness } from '../rules/lateness.ts'

const marks: Record<Lateness['kind'], StatusName> = {
  late: 'late',
  'due today': 'due-today',
  due: 'on-time',
  'no due date': 'not-answered',
  unowned: 'unowned',
  accepted: 'accepted',
  done: 'ready',
  withdrawn: 'not-ready',
}

/** How late something is, in words with a shape and a colour. */
export const LatenessMark = ({ of }: { of: Lateness }) => <Mark is={marks[of.kind]}>{of.words}</Mark>
