import type { PrintedStakeholder } from '../../plans/printed.ts'

/** Section 3.1: how each impacts on the scheme, is impacted by it, and is told. */
export const stakeholders: PrintedStakeholder[] = [
  [
    'People who need a service, families, carers, the public',
    'What they expect decides how they engage; they say how well it works',
    'Shorter stays; help at home or nearer home, in time',
    'Why the move from acute services; reassurance; what reablement is for; good stories',
  ],
  [
    'Voluntary sector and wider community',
    'Know preventative, advice and universal services',
    'More support by the sector, as part of new pathways',
    'Provider forums, newsletter, local contact',
  ],
  [
    'Partners who refer: GPs, emergency departments, ambulance, others',
    'Know and use the options in the community',
    'Alternatives to admission; workers freed for new cases',
    'Changes to pathways told to all; review in working groups',
  ],
  [
    'Members of the reablement service',
    'Values and behaviour that make reablement work',
    'Jobs, duties and place of work may change',
    'Staff meetings, newsletters, supervision',
  ],
  [
    'Intensive community support service',
    'Works closely with reablement',
    'Jobs, duties and place of work may change',
    'Regular joint meetings',
  ],
  [
    'Hospitals',
    'Right referrals with the minimum data set and trusted assessments; find hard discharges early',
    'Quicker, smoother discharges; beds freed',
    'Pathways known; confidence in the community; what step-down needs to know',
  ],
  [
    'Private home care and care homes',
    'Keep people independent; ready to pick up after reablement',
    'Quicker turnover; long-term cases more complex',
    'Commissioning reviews workforce and training; contracts with outcomes',
  ],
  [
    'Hospital social worker and in-reach nurse at Peterborough',
    'Good practice for other hospitals',
    'Recognition and direction',
    'Supervision, team meetings',
  ],
  [
    'Hospital social workers elsewhere and primary care co-ordinator at Leicester',
    'With the link nurse, best use of step-down',
    'Other resources for their part',
    'Supervision, team meetings; links with the co-ordinator',
  ],
  [
    'Team managers and heads of service: delays',
    'Watch delays through sitreps and escalation meetings',
    'Less time on delays and fines',
    'Agreed protocols for the escalation meeting',
  ],
  [
    'Team managers and heads of service: cases',
    'Track cases',
    'Cases neither lost nor wrongly ranked',
    'Heads of service meeting',
  ],
  [
    'Rutland Memorial, virtual beds, interim beds',
    'Key step-down for those who cannot go straight home',
    'More demand',
    'Agreed referral information; referrals accepted; throughput',
  ],
  [
    'Reablement and intensive community support',
    'Support and assessment after discharge',
    'More demand; capacity to pull people out',
    'Agreed referral information; referrals accepted; throughput',
  ],
  [
    'Other community services',
    'Support and assessment after discharge',
    'Opportunities for the independent sector',
    'Provider forums, newsletter, local contact',
  ],
]
