import type { PlanInput } from '../../../src/modules/plans/index.ts'

export const passportTitle = 'Adult Services Transformation: Passport to Independence Design Phase Update'

/** The design update of 17 June 2016, as far as it is a plan: four projects, and a fee that depends on results. */
export const passport = (): PlanInput => ({
  key: 'lancashire-passport-to-independence-2016',
  plan: {
    kind: 'business case',
    title: passportTitle,
    from: '2016-06-17',
    to: '2018-03-31',
    area: 'Lancashire',
    lead: 'Adult services, Lancashire County Council',
    about:
      'Better practice and process for older people, physical disability, learning disability and mental health. The update names no end: the winter plan of 2017/18 speaks of the programme as under way.',
    source: passportTitle,
  },
  versions: [
    {
      label: 'update',
      author: 'Design leads, Lancashire County Council',
      on: '2016-06-17',
      changed: 'Design phase, as told to the scrutiny committee',
    },
  ],
  parts: {
    party: [{ ref: 'P1', organisation: 'Lancashire County Council', role: 'council', signs: true }],
    scheme: [
      {
        ref: 'S1',
        name: 'Promoting Wellbeing',
        does: 'At the access point: a menu of ten other services, co-located teams',
        expected: 'More use of voluntary services, fewer wrong referrals',
        owner: null,
      },
      {
        ref: 'S2',
        name: 'Promoting & supporting independence',
        does: 'Team meetings, throughput, booked visits, letters sent by themselves',
        expected: 'Practitioners spend about 14% of their time with people: more',
        owner: null,
        unit: 'per cent of time with people',
      },
      {
        ref: 'S3',
        name: 'Informed Choices',
        does: 'Reablement allocated the same day, a SMART plan within 72 hours, scaled feedback each week',
        expected: 'Better outcomes in less than 6 weeks and 70 hours',
        owner: null,
      },
      {
        ref: 'S4',
        name: 'Ordinary Lives – Learning Disability',
        does: 'Enablement: skills in steps',
        expected: 'Costs avoided and packages reduced, to be verified',
        owner: null,
      },
    ],
    recording: [
      {
        ref: 'I1',
        what: 'Ideal outcome reached at overview assessment: 48% of cases reviewed',
        when: 'Design workshops',
        where: 'Output of a workshop',
      },
      { ref: 'I2', what: 'Share of practitioners’ time with people: about 14%', when: 'Before the trial' },
    ],
    money: [
      {
        ref: 'F1',
        what: 'Financial opportunity, annualised',
        side: 'opportunity',
        year: '2016/17',
        pounds: null,
        recurs: 'yearly',
        said: 'A chart whose numbers the text does not have',
      },
      {
        ref: 'F2',
        what: 'Contingent fee',
        side: 'fee',
        year: '2016/17',
        pounds: null,
        dependsOn:
          'Triggered on entering implementation: for all fees of the implementation package and, looking back, the design fees with it',
      },
    ],
  },
})
