import type { PrintedChange } from '../../plans/printed.ts'

/** Section 5, the self-assessment against the eight High Impact Changes of 2015; "draft, being reviewed across the system". */
export const changes: PrintedChange[] = [
  {
    change: 1,
    level: 'mature',
    evidence:
      'Integrated discharge teams in the three acute hospitals find, early on, who may need help to leave; discharge to assess covers routine and complex discharges home.',
    success: 'Delays fall along the trajectory, and what puts that at risk is acted on in time',
    actions: [
      [
        '1.1',
        'SAFER bundle: a plan to reach full use everywhere',
        'Acute trust',
        'Q3',
        'test status to inform the winter plan and the plan of 2018/19',
      ],
      [
        '1.2',
        'Explore perfect week and red and green days, for fewer delays and shorter stays',
        'Acute trust, community and mental health',
        'Q3',
      ],
      ['1.2', 'Explore an answer of the whole system to readmissions after 91 days', null, 'Q1 2018/19'],
      [
        '1.3',
        'Task and finish group for an answer by locality: Healthwatch, providers, CCG, public health',
        null,
        'Q3 2018',
      ],
      ['1.4', 'Test assumptions and evidence for the Salisbury locality project', null, 'Q3 2018'],
      ['1.5', 'Active members of the BaNES STP board and the three A&E boards', null, 'On-going'],
      [
        '1.6',
        'Wiltshire model of a person-centred discharge, consulted on, to brief people and partners',
        'WCCG/Providers',
        'End Q4',
      ],
      ['1.7', 'Work the asset-based approach into the model', 'WCCG/Providers', 'End Q4'],
      [
        '1.8',
        'Scope new pathways: prevention, admission avoidance, shorter stays, fewer delayed and stranded',
        'WCCG/Providers',
        'End Q4',
      ],
    ],
  },
  {
    change: 2,
    level: 'established',
    evidence:
      'System leaders watch patient flow daily, and whenever a trust or the system is in OPEL escalation. The Associate Director looks daily, the Director and the Lead Member weekly.',
    success: 'People leave on the planned day, and those fit for discharge stay less long',
    actions: [
      ['2.1', 'Shared data for all stakeholders daily; governance for OPEL and risk', 'CCG/WC', 'Completed'],
      [
        '2.2',
        'Agreed process by which health and social care remove barriers in time',
        'Wiltshire system',
        'Completed',
      ],
      [
        '2.3',
        'Review after winter; communication and escalation made responsive',
        'Wiltshire system',
        'Q2 2018/19',
      ],
      ['2.4', 'Daily review of delayed people includes the stranded', 'CCG/WC/Providers', 'Q3 2017'],
      [
        '2.5',
        'Explore a senior decision meeting for complex blocks, from other regions’ evidence',
        'CCG/WC/Providers',
        'Q4 2018',
      ],
      ['2.6', 'Review people out of area and plan their return weekly', 'CCG', 'Completed'],
    ],
  },
  {
    change: 3,
    level: 'established',
    evidence:
      'Integrated discharge teams of health and social care sit together in the three acute hospitals and work with private providers and the voluntary sector.',
    success: 'Delayed days at a level that can be kept; fewer escalation beds and step-up beds',
    actions: [
      [
        '3.1',
        'Review the multidisciplinary team: right members, at board rounds',
        'CCG/WC/Providers',
        'Q4 2017/18',
      ],
      [
        '3.2',
        'Watch and review the model; test what other regions learned',
        'WC/CCG/Providers',
        'Q4 2017/18',
      ],
      ['3.3', 'Evaluate step-up and step-down pathways and the criteria for beds', null, 'Q3 2017'],
      [
        '3.4',
        'Strengthen integration of nursing, therapy and social care as the trusted assessor begins',
        null,
        'Q4 2017/18',
      ],
      ['3.5', 'Simple discharges: better outcomes and flow', 'WC/CCG/Providers/IDT', 'Q4 2017/18'],
      [
        '3.6',
        'Learn from those who could have been supported outside hospital',
        'WC/CCG/Providers/IDT',
        'Q4 2017/18',
      ],
    ],
  },
  {
    change: 4,
    level: 'established',
    evidence:
      'A reablement service carries Home First; an integrated one and more home care workers are planned for 2018/19. Four discharge pathways are agreed; the model is at an early stage.',
    success: 'More people by Home First and reablement, fewer into residential care from hospital',
    actions: [
      [
        '4.1',
        'Evaluate Home First and discharge to assess: capacity, roles, timetable, continuing healthcare, indicators and a baseline',
        null,
        'Q3 2017/18',
      ],
      [
        '4.2',
        'Evaluate the intermediate care beds and what they give to discharge to assess',
        'CCG/WC/Providers',
        'Q3 2017/18',
      ],
      ['4.3', 'Explore assistive technology for living independently', 'CCG/WC', 'Q4 2017/18'],
    ],
  },
  {
    change: 5,
    level: 'plans in place',
    evidence:
      'Salisbury met the four clinical standards in March 2017; Royal United’s trajectory is March 2018, Great Western’s March 2020. Social workers: a move beyond six days is being discussed.',
    success: 'Better flow, timely discharge, shorter stays, better four-hour performance',
    actions: [
      ['5.1', 'Test compliance with the four seven-day standards in contract meetings', 'WC/CCG', 'Monthly'],
      ['5.2', 'Map compliance with the seven-day ambition: risks and actions', 'WC/CCG', 'Q3/4 2017/18'],
      [
        '5.23',
        'Look in the integrated workforce plan for answers to workforce shortage',
        'WC/WCCG',
        'Q3/Q4 2017/18',
      ],
    ],
  },
  {
    change: 6,
    level: 'plans in place',
    evidence:
      'Training is established; one assessment form is being made; care home forums meet again. A proposal for a trusted assessor and weekly ward rounds by GPs in named homes is being written.',
    success: 'Assessments are integrated and in time',
    actions: [
      [
        '6.1',
        'Clinically led trusted assessment for health, social care and the independent sector',
        'CCG',
        'Q4 2017',
      ],
      [
        '6.2',
        'Recognised process with standard documents and a mandate for the whole system',
        'CCG',
        'Q4 2017',
      ],
      ['6.3', 'Common documents: assessment, and how care providers are told', 'CCG', 'Q4 2017'],
      ['6.4', 'Crisis response if the care package breaks down within 48 hours', 'CCG', 'Q4 2017'],
    ],
  },
  {
    change: 7,
    level: 'plans in place',
    evidence:
      'Choice policies in three acute hospitals, community hospitals and intermediate care beds; a system-wide policy with training is being rolled out; an audit is planned for 2017/18.',
    success: 'The choice policy is used as national guidance says',
    actions: [
      ['7.1', 'Audit compliance with the choice policy', 'Providers', 'Q4 2017/18'],
      ['7.2', 'Make a plan from the audit', 'Acute Trust/providers', 'Q4 2017/18 and into Q1 2018/19'],
      ['7.3', 'Share what the audit taught', 'Acute Trust/providers', 'Q4 2017/18 and into Q1 2018/19'],
      ['7.4', 'Test how residents, self-funders and vulnerable people are informed', 'WC/WCCG', 'Q4 2017/18'],
      ['7.5', 'Explore an independent provider to explain choices to self-funders', 'WC/WCCG', 'Q1 2018/19'],
    ],
  },
  {
    change: 8,
    level: 'plans in place',
    evidence:
      'A quality assurance team supports homes; proposals exist for a care home support service and a red bag pilot; a mental health liaison team helps homes with dementia.',
    success:
      'Fewer attendances and admissions from homes, shorter stays, fewer delays, more weekend discharges',
    actions: [
      ['8.1', 'Quality assurance team for homes, enhanced with the CCG', 'WC/WCCG', 'Q1 2018/19'],
      ['8.2', 'Care homes support service with community nursing', 'WCCG', 'Q4 2017/18'],
      ['8.3', 'Proposal for a red bag scheme', 'WCCG', 'Q3 2017/18'],
      ['8.4', 'Evaluate the mental health service model', 'WCCG', 'Q1 2018/19'],
      ['8.5', 'Explore admission avoidance with localities', 'WCCG/WC', 'Q3 2017/18'],
    ],
  },
]
