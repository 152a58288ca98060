import { expect, test } from 'vitest'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { Temporal } from '../../platform/time.ts'
import { roll } from './index.ts'

test('admissions of the example county, 28 days ahead: better than as last week, with bands that hold', () => {
  const { files } = marlshire.build(1, Temporal.Instant.from('2026-11-28T09:00:00Z'))
  const days = files
    .flatMap(({ figures }) => figures)
    .filter(({ measure, step }) => measure === 'admissions' && step === 'day')
    .map(({ from, value }) => ({ date: Temporal.PlainDate.from(from), value }))
  const { origins, ours, naive } = roll(days, 28)!
  process.stdout.write(
    `Marlshire’s admissions, ${origins} week ends: MASE ${ours.mase.toFixed(3)} beside ${naive.mase.toFixed(3)}; pinball ${ours.pinball10.toFixed(2)} and ${ours.pinball90.toFixed(2)} beside ${naive.pinball10.toFixed(2)} and ${naive.pinball90.toFixed(2)}; within 80: ${(100 * ours.cover80).toFixed(1)}, within 95: ${(100 * ours.cover95).toFixed(1)}\n`,
  )
  expect(ours.mase).toBeLessThan(0.8)
  expect(ours.mase).toBeLessThan(0.8 * naive.mase)
  expect(Math.abs(ours.cover80 - 0.8)).toBeLessThan(0.03)
  expect(Math.abs(ours.cover95 - 0.95)).toBeLessThan(0.03)
})
