import { randomBytes } from 'node:crypto'
import type { World } from '../../../examples/world.ts'
import { startOf, Temporal } from '../../platform/time.ts'
import type { Schema } from '../../schema.generated.ts'

type Rows = [table: keyof Schema, rows: Record<string, unknown>[]][]

/** Organisations and who signs in; nobody has a password, the printed sign-in lines are the only way in. */
export const accountRows = ({ organisations, accounts, posts }: World): Rows => [
  [
    'access.organisation',
    organisations.map(({ organisationId, name, shortName, kind, phone }) => ({
      organisation_id: organisationId,
      name,
      short_name: shortName,
      kind,
      phone: phone ?? null,
    })),
  ],
  [
    'access.account',
    accounts.map(({ userId, signInName, name, shortName, phone, who }) => ({
      user_id: userId,
      sign_in_name: signInName,
      name,
      short_name: shortName,
      phone: phone ?? null,
      about: who ?? null,
    })),
  ],
  [
    'access.post',
    posts.map(({ postId, userId, organisationId, role, wardId }) => ({
      post_id: postId,
      user_id: userId,
      organisation_id: organisationId,
      role,
      ward_id: wardId ?? null,
    })),
  ],
]

/** Sites, wards, beds and which of them are closed. */
export const placeRows = ({ sites, wards, beds, closures }: World): Rows => [
  [
    'stays.site',
    sites.map(({ siteId, organisationId, name, shortName }) => ({
      site_id: siteId,
      organisation_id: organisationId,
      name,
      short_name: shortName,
    })),
  ],
  [
    'stays.ward',
    wards.map(({ wardId, siteId, name, kind, specialty }) => ({
      ward_id: wardId,
      site_id: siteId,
      name,
      kind,
      specialty: specialty ?? null,
    })),
  ],
  [
    'stays.bed',
    beds.map(({ bedId, wardId, name, placeInWard }) => ({
      bed_id: bedId,
      ward_id: wardId,
      name,
      place_in_ward: placeInWard,
    })),
  ],
  [
    'stays.bed_closure',
    closures.map(({ closureId, bedId, reason, words, closedAt, closedBy, reopenedAt }) => ({
      closure_id: closureId,
      bed_id: bedId,
      reason,
      words: words ?? null,
      closed_at: closedAt.toString(),
      closed_by: closedBy,
      reopened_at: reopenedAt?.toString() ?? null,
    })),
  ],
]

/** People, whom to ring for them, and the numbers their hospital and council know them by. */
export const personRows = ({ people, contacts, localNumbers }: World): Rows => [
  [
    'people.person',
    people.map((person) => ({
      person_id: person.personId,
      nhs_number: person.nhsNumber,
      nhs_number_traced: person.nhsNumberTraced,
      family_name: person.familyName,
      given_name: person.givenName,
      known_as: person.knownAs ?? null,
      date_of_birth: person.dateOfBirth,
      gender: person.gender,
      address: person.address,
      postcode: person.postcode,
      phone: person.phone ?? null,
      gp_practice: person.gpPractice ?? null,
      authority_id: person.authorityId,
      communication_needs: person.communicationNeeds ?? null,
      preferences: person.preferences ?? null,
      funding: person.funding ?? null,
    })),
  ],
  [
    'people.contact',
    contacts.map(({ contactId, personId, name, relationship, phone, isCarer, ringFirst }) => ({
      contact_id: contactId,
      person_id: personId,
      name,
      relationship,
      phone: phone ?? null,
      is_carer: isCarer,
      ring_first: ringFirst,
    })),
  ],
  [
    'people.local_number',
    localNumbers.map(({ organisationId, number, personId }) => ({
      organisation_id: organisationId,
      number,
      person_id: personId,
    })),
  ],
]

/** What was printed elsewhere about a month. */
export const publishedRows = ({ publishedFigures }: World): Rows => [
  [
    'delays.published_figure',
    publishedFigures.map(({ figureId, series, month, ofWhat, key, label, source, line, value }) => ({
      figure_id: figureId,
      series,
      month,
      of_what: ofWhat,
      key,
      label,
      source,
      line: line ?? null,
      value,
    })),
  ],
]

/** Services, what they say is free, and how many started. */
export const capacityRows = ({
  districts,
  services,
  lines,
  figures,
  starts,
  promises,
  monthlyPlans,
  circulations,
  messages,
}: World): Rows => [
  ['capacity.district', districts.map((district) => ({ ...district }))],
  [
    'capacity.service',
    services.map((service) => ({
      service_id: service.serviceId,
      organisation_id: service.organisationId,
      name: service.name,
      kind: service.kind,
      area: service.area ?? null,
      zones: service.zones ?? [],
      postcode: service.postcode ?? null,
      ward_id: service.wardId ?? null,
      places: service.places ?? null,
      limits: service.limits ?? { meets: [] },
      target: service.target ?? null,
      fee_from: service.fee?.from ?? null,
      fee_to: service.fee?.to ?? null,
      contact: service.contact ?? {},
      opens: service.opens ?? {},
      words: service.words ?? null,
    })),
  ],
  [
    'capacity.line',
    lines.map(({ lineId, serviceId, zone, weekdays, band, carers, words, skills }) => ({
      line_id: lineId,
      service_id: serviceId,
      zone: zone ?? null,
      weekdays: weekdays ?? [],
      band: band ?? null,
      carers: carers ?? null,
      words: words ?? null,
      skills: skills ?? {},
    })),
  ],
  [
    'capacity.figure',
    figures.map(({ figureId, lineId, free, saidAt, source, saidBy, saidFor, words }) => ({
      figure_id: figureId,
      line_id: lineId,
      free,
      said_at: saidAt.toString(),
      recorded_at: saidAt.toString(),
      source,
      said_by: saidBy,
      said_for: saidFor,
      words: words ?? null,
    })),
  ],
  [
    'capacity.start',
    starts.map(({ startId, serviceId, on, starts: many }) => ({
      start_id: startId,
      service_id: serviceId,
      on_date: on,
      starts: many,
      source: 'file',
    })),
  ],
  [
    'capacity.promise',
    promises.map(({ promiseId, serviceId, counts, aWeek, from, to, words }) => ({
      promise_id: promiseId,
      service_id: serviceId,
      counts,
      a_week: aWeek,
      from_date: from,
      to_date: to ?? null,
      words: words ?? null,
    })),
  ],
  [
    'capacity.monthly_plan',
    monthlyPlans.map(({ planId, kind, counts, aMonth, fromMonth, criteria, source }) => ({
      plan_id: planId,
      kind,
      counts,
      a_month: aMonth,
      from_month: fromMonth,
      criteria: criteria ?? null,
      source: source ?? null,
    })),
  ],
  [
    'capacity.circulation',
    circulations.map(({ circulationId, name, kind, addresses, at, weekdays, madeBy }) => ({
      circulation_id: circulationId,
      name,
      kind,
      addresses,
      at,
      weekdays,
      made_by: madeBy,
    })),
  ],
  [
    'capacity.key_message',
    messages.map(({ messageId, words, from, to, writtenBy }) => ({
      message_id: messageId,
      words,
      from_date: from,
      to_date: to,
      written_by: writtenBy,
    })),
  ],
]

/** The links of the families' pages. Nobody has the token of an example's link: a new one is made with a button. */
export const familyLinkRows = ({ dischargeFacts }: World): Rows => {
  const closed = new Map(
    dischargeFacts.flatMap((fact) =>
      fact.kind === 'family-page-closed' ? [[fact.detail.linkId, fact.happenedAt] as const] : [],
    ),
  )
  return [
    [
      'access.private_link',
      dischargeFacts.flatMap((fact) =>
        fact.kind === 'family-page'
          ? [
              {
                token_hash: `\\x${randomBytes(32).toString('hex')}`,
                link_id: fact.detail.linkId,
                purpose: 'family',
                organisation_id: null,
                subject_id: fact.stayId,
                made_at: fact.happenedAt.toString(),
                made_by: fact.recordedBy,
                ends_at: startOf(Temporal.PlainDate.from(fact.detail.until).add({ days: 1 })).toString(),
                ended_at: closed.get(fact.detail.linkId)?.toString() ?? null,
              },
            ]
          : [],
      ),
    ],
  ]
}
