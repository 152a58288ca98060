import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import type { LineInput, ServiceInput } from './rules/service-input.ts'
import type { Skills } from './rules/skills.ts'

/** A service as its table holds it, without ids. */
export const serviceRow = (input: ServiceInput) => ({
  organisation_id: input.organisationId,
  name: input.name,
  kind: input.kind,
  area: input.area,
  zones: input.zones,
  postcode: input.postcode,
  ward_id: input.wardId,
  places: input.places,
  limits: JSON.stringify(input.limits),
  target: input.target,
  fee_from: input.fee?.from ?? null,
  fee_to: input.fee?.to ?? null,
  contact: JSON.stringify(input.contact),
  opens: JSON.stringify(input.opens),
  words: input.words,
})

export const lineRow = (
  { systemId }: Pick<Viewer, 'systemId'>,
  serviceId: string,
  lineId: string,
  line: LineInput,
) => ({
  system_id: systemId,
  line_id: lineId,
  service_id: serviceId,
  zone: line.zone,
  weekdays: [...line.weekdays],
  band: line.band,
  carers: line.carers,
  words: line.words,
  skills: JSON.stringify(line.skills),
})

export const writeSkills = (tx: Tx, by: Pick<Viewer, 'systemId'>, lineId: string, skills: Skills) =>
  tx
    .updateTable('capacity.line')
    .set({ skills: JSON.stringify(skills) })
    .where('system_id', '=', by.systemId)
    .where('line_id', '=', lineId)
    .execute()
