import type { PlacedWard } from '../builder.ts'
import type { Setting } from '../life/setting.ts'
import type { Cast } from './cast.ts'

/** Marlshire with its wards and everyone who works there, before anybody is in a bed. */
export type Staffed = { setting: Setting; cast: Cast; wards: PlacedWard[] }

export const wardOf = ({ wards }: Pick<Staffed, 'wards'>, name: string): PlacedWard => {
  const ward = wards.find((one) => one.name === name)
  if (!ward) throw new Error(`there is no ward ${name}`)
  return ward
}
