/** Roles of ours for people whom the document names without one; the same person is the same role throughout. */
export const roles = {
  discharge: 'Discharge lead',
  integration: 'Integration lead, council',
  priority: 'Priority lead, council',
  community: 'Community services lead, LPT',
  planned: 'Planned care lead',
  commissioner: 'Clinical commissioning lead',
}
