import { expect, test } from 'vitest'
import { instantOf } from '../../../platform/time.ts'
import { checkUndo } from './undo.ts'

const fact = { recordedBy: 'me', recordedAt: instantOf('2026-11-24T08:00:00Z') }
const at = (time: string, userId: string | null = 'me') =>
  checkUndo(fact, { userId, now: instantOf(`2026-11-24T${time}Z`) })

test('who recorded it may take it back for thirty minutes', () => {
  expect(at('08:00:00')).toBeNull()
  expect(at('08:30:00')).toBeNull()
  expect(at('08:30:01')).toMatchObject({ refused: 'conflict' })
})

test('nobody else may', () => {
  expect(at('08:01:00', 'you')).toMatchObject({ refused: 'not-allowed' })
  expect(at('08:01:00', null)).toMatchObject({ refused: 'not-allowed' })
})
