import type { PrintedMilestones } from '../../plans/printed.ts'
import { roles } from './roles.ts'

const { community, discharge, integration, priority } = roles

/** Section 1.3, CRDR1, integrated urgent response. Each row: aim, action, start, finish, responsible. Roles are ours where the document has a name. */
export const urgentResponse: PrintedMilestones[] = [
  {
    stream: 'CRDR1',
    change: 'Admission avoidance',
    metrics: [1],
    rows: [
      [
        'People diverted from acute beds',
        'Keep the crisis response that avoids admissions going',
        'Ongoing',
        null,
        community,
      ],
      [
        'People diverted from acute beds',
        'Integrated work with the emergency diversion team at Peterborough',
        'May 2016',
        'June 2016',
        'Hospital lead, Peterborough',
      ],
      [
        'People diverted from acute beds',
        'Look at the pilot on avoidable readmissions in Leicester for Rutland people',
        'May 2016',
        null,
        'Readmissions project lead',
      ],
      [
        'People diverted from acute beds',
        'Care co-ordinator in GP surgeries for people often admitted',
        'May 2016',
        'Mar 2017',
        'Care co-ordination lead',
      ],
      [
        'People diverted from acute beds',
        'Explore exchange of information with GPs: one approach around the person',
        'May 2016',
        'Sept 2016',
        integration,
      ],
      [
        'People diverted from acute beds',
        'Raise the profile of alternatives with care homes, through the provider forum',
        'May 2016',
        'July 2016',
        integration,
      ],
      [
        'People kept from illness that needs acute care',
        'Deliver the hub project in GP surgeries',
        'June 2016',
        'Jan 2017',
        integration,
      ],
      [
        'People with a learning disability diverted from assessment units',
        'Transforming care partnership and plan',
        'June 2016',
        'Oct 2016',
        'Learning disability lead',
      ],
      [
        'People with a learning disability diverted from assessment units',
        'Register of people at risk, to avoid blue-light calls',
        'June 2016',
        'Oct 2016',
        'Learning disability lead',
      ],
      [
        'People with a learning disability diverted from assessment units',
        'Embed the outreach team',
        'June 2016',
        'Oct 2016',
        'Learning disability lead',
      ],
      [
        'People with a learning disability diverted from assessment units',
        'Review how well respite works',
        'June 2016',
        'Oct 2016',
        'Learning disability lead',
      ],
    ],
  },
  {
    stream: 'CRDR1',
    change: 'Systems to monitor patient flow',
    metrics: [4],
    rows: [
      [
        'People tracked so that they move well through acute beds',
        'New systems to monitor flow',
        'June 2016',
        'July 2016',
        discharge,
      ],
      [
        'People tracked so that they move well through acute beds',
        'Analyse the metrics of Leicester’s Vanguard monitoring',
        'June 2016',
        'July 2016',
        discharge,
      ],
    ],
  },
  {
    stream: 'CRDR1',
    change: 'Seven-day services',
    metrics: [4],
    rows: [
      [
        'Discharges round the clock',
        'Team contracts with flexible and weekend work',
        'June 2016',
        'Sept 2016',
        `${community}; ${priority}`,
      ],
      [
        'Discharges round the clock',
        'New emergency duty arrangements: planned care, rapid response, community worker out of hours',
        'May 2016',
        'June 2016',
        null,
      ],
      [
        'Discharges round the clock',
        'Align the reablement team with community sections',
        'June 2016',
        'Jan 2018',
        null,
      ],
      [
        'Discharges round the clock',
        'Co-ordinate with Vanguard: out-of-hours GP, urgent care centres, 111',
        'June 2016',
        'Jan 2017',
        null,
      ],
    ],
  },
  {
    stream: 'CRDR1',
    change: 'Enhanced health in care homes',
    metrics: [1],
    rows: [
      [
        'Fewer people admitted to hospital',
        'Workforce development through therapy, reablement and provider forum',
        'Mar 2016',
        'Mar 2017',
        priority,
      ],
      [
        'Fewer people admitted to hospital',
        'Fund the county’s social care development group: training and certificates',
        'April 2016',
        'Mar 2017',
        null,
      ],
      ['Fewer people admitted to hospital', 'Moving and handling training', 'April 2016', 'April 2016', null],
      [
        'Fewer people admitted to hospital',
        'Review GP links to homes and improve them',
        'August 2016',
        'December 2016',
        null,
      ],
      ['Fewer people admitted to hospital', 'Watch admissions by home more closely', null, null, null],
    ],
  },
]
