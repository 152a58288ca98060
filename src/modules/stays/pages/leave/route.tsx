import { startLeave } from '../../actions/leave.ts'
import { stayForm } from '../stay-form.tsx'
import { whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'
import { LeaveFields } from './view.tsx'

/** Away for a while; the bed is kept. */
export const leavePage = stayForm({
  at: '/stays/:stayId/leave',
  may: 'admit and move',
  logs: 'opened the form for going on leave',
  title: 'Going on leave',
  button: 'Record leave',
  draft: 'leave',
  load: async () => null,
  prefill: (_, { now }) => whenBoxes('happenedAt', now),
  read: (form, { asked: { now } }) => readForm(form, now),
  act: (tx, on, { at, expectedBack }) => startLeave(tx, { ...on, at, ...(expectedBack && { expectedBack }) }),
  said: () => 'On leave; the bed is kept.',
  view: LeaveFields,
})
