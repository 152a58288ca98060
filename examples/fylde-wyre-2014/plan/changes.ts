import type { PrintedPlannedChange } from '../../plans/printed.ts'

/** Part 2c, "Better Care Fund – Planned Changes": action, by when as printed, expected benefit with its number. */
export const plannedChanges: PrintedPlannedChange[] = [
  {
    does: 'Electronic palliative care co-ordination system',
    dates: ['Q1 2014'],
    expects: 'Fewer inappropriate acute admissions; everyone in the care sees the care plan',
  },
  {
    does: 'Care plans for everyone identified as at the end of life',
    dates: ['2014-2015'],
    expects: 'Fewer inappropriate acute admissions; care managed in the community',
  },
  {
    does: 'Design the care homes commissioning and support plan',
    dates: ['April 2014'],
    expects: 'Better care in homes; fewer emergency admissions from them; fewer deaths in acute beds',
  },
  {
    does: 'Put the care homes commissioning and support plan into practice',
    from: '2014-04',
    dates: ['Mar 2015'],
    expects: 'Better care in homes; fewer emergency admissions from them; fewer deaths in acute beds',
  },
  {
    does: 'Pilot community palliative care: rapid response, hospice at home, sitting',
    dates: ['April 2014'],
    expects: 'People stay and die where they prefer; fewer deaths in acute beds',
  },
  {
    does: 'Pilot a wider falls advice and assessment service',
    dates: ['April 2014'],
    expects: 'Fewer falls, call-outs, attendances and emergency admissions; fewer into long-term care',
  },
  {
    does: 'Pilot a falls lifting service linked to pendants',
    dates: ['April 2014'],
    expects: 'Saves 432 ambulance call-outs and 260 A&E attendances a year, estimated',
    saves: [
      { of: 'ambulance call-outs for falls', aYear: 432 },
      { of: 'A&E attendances for falls', aYear: 260 },
    ],
  },
  {
    does: 'Put the recommendations of the hospital discharge review into practice',
    dates: ['September 2014'],
    expects: 'Fewer delayed transfers; better experience',
  },
  {
    does: 'Review urgent and emergency services for seven-day availability',
    dates: ['September 2014'],
    expects:
      'Fewer attendances, ambulance calls and emergency admissions; more people manage their own condition',
  },
  {
    does: 'Review services for carers and improve them',
    dates: ['December 2014'],
    expects: 'Carers better supported; fewer emergency admissions and into long-term care',
  },
  {
    does: 'Widen care co-ordination: social care risk in, more anticipatory care plans',
    dates: ['December 2014'],
    expects: 'Fewer emergency admissions; better self-management',
  },
  {
    does: 'Embed early supported discharge and community stroke rehabilitation',
    dates: ['March 2015'],
    expects: 'After a stroke: shorter stays, fewer delays and readmissions, better therapy outcomes',
  },
  {
    does: 'Widen the pilot for frequent 999 callers',
    dates: ['March 2015'],
    expects: 'Fewer 999 calls, conveyances and emergency admissions',
  },
  {
    does: 'Re-commission community equipment',
    dates: ['June 2015'],
    expects: 'Equipment that supports fewer admissions and more discharges',
  },
  {
    does: 'Review equipment, aids and adaptations for a smooth pathway',
    dates: ['June 2015'],
    expects: 'Aids, adaptations and equipment transformed',
  },
  {
    does: 'Increase reablement until it is the first offer to most',
    dates: ['September 2015'],
    expects: 'Fewer emergency admissions, into long-term care and long-term packages; more independence',
  },
  {
    does: 'Put the benchmark review of intermediate care into practice: enough rehabilitation, recuperation and community therapy',
    dates: ['September 2015'],
    expects: 'Fewer emergency admissions; shorter stays and fewer delays; fewer into long-term care',
  },
  // The text has this row twice, with two years.
  {
    does: 'Consider plans to integrate bed and community rehabilitation',
    dates: ['December 2015', 'December 2013'],
    expects: null,
    promised: 'Detail to be confirmed by 14th Feb 2014',
  },
  {
    does: 'Neighbourhood model: scope and reshape community assets and the third sector',
    dates: [],
    expects: null,
    promised: 'Detail to be added by 14th Feb 2014',
  },
]

/** Part 3, national conditions. */
export const conditions: {
  condition: string
  /** Its key among the national conditions of 2014-15. */
  national: string
  met: 'yes' | 'no' | 'not yet'
  evidence: string
  by?: string
}[] = [
  {
    condition: 'Protecting social care services',
    national: 'protecting-social-care',
    met: 'yes',
    evidence:
      'Eligibility criteria remain the same; services in the plan are protected as far as they deliver it',
  },
  {
    condition: 'Seven-day services to support discharge',
    national: 'seven-day-services',
    met: 'not yet',
    evidence:
      'Rapid response and short-term intensive domiciliary support seven days; providers of reablement and beds still to be made ready',
  },
  {
    condition: 'NHS number as primary identifier',
    national: 'nhs-number',
    met: 'no',
    evidence: 'All health services use it; the county council does not, until its new system goes live',
    by: '2014-06',
  },
  {
    condition: 'Open APIs and open standards',
    national: 'open-interfaces',
    met: 'yes',
    evidence: 'Health systems comply; the council commits itself',
  },
  {
    condition: 'Information governance',
    national: 'information-governance',
    met: 'not yet',
    evidence: 'CCG aims at level 2 in all requirements; council at a satisfactory rating of version 11',
    by: '2014-04',
  },
  {
    condition: 'Joint assessment and accountable lead professional',
    national: 'joint-assessment',
    met: 'not yet',
    evidence:
      'Over 1,600 people have care plans; four pilot neighbourhoods; share of adults at high risk is not given',
  },
]
