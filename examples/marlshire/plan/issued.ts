import type { Builder, Staff } from '../../builder.ts'
import type { PlanSignature } from '../../plans/issued.ts'
import { draftCase } from './draft.ts'
import { winterPlan } from './plan.ts'

/** Those who sign for their bodies: council, board, hospital. */
export function signers(b: Builder): Record<'council' | 'board' | 'hospital', Staff> {
  const member = (name: string, organisation: string, who: string) =>
    b.account(name, [{ role: 'board member', organisation }], { who })
  return {
    council: member('Anil Deshmukh', 'council', 'directs adult care; signs plans for the council'),
    hospital: member(
      'Dame Colette Ravensworth',
      'marl-royal',
      'chairs Marl Royal; signs plans for the hospital',
    ),
    board: {
      userId: b.ids.of('account Professor Judith Amery'),
      organisationId: b.ids.of('organisation board'),
      name: 'Professor Judith Amery',
      shortName: 'J. Amery',
      role: 'board member',
    },
  }
}

/** The first version is signed by all three; the second still waits for the council. A draft of a business case lies beside. */
export function plans(b: Builder): void {
  const { council, board, hospital } = signers(b)
  const signed = (by: Staff, as: string, daysAgo: number): PlanSignature => ({
    by,
    as: `${by.name}, ${as}`,
    at: b.when.on(daysAgo, '11:20'),
  })
  b.world.plans.push(
    {
      file: winterPlan(b, 1),
      at: b.when.on(84, '16:05'),
      signatures: [
        signed(council, 'director of adult care', 82),
        signed(board, 'chair of the board', 80),
        signed(hospital, 'chair of the trust', 79),
      ],
    },
    {
      file: winterPlan(b, 2),
      at: b.when.on(32, '15:40'),
      signatures: [signed(board, 'chair of the board', 30), signed(hospital, 'chair of the trust', 27)],
    },
    { file: draftCase(b), at: b.when.on(13, '17:15'), signatures: [] },
  )
}
