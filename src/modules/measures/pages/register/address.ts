import { paths } from '../addresses.ts'
import type { Wanted } from './load.ts'

export const registerQuery = ({
  slice,
  step,
  owner,
  edition,
  source,
  show,
  q,
}: Wanted): Record<string, string> => ({
  ...(step !== 'week' && { step }),
  ...(slice.by !== 'whole' && { by: slice.by, key: slice.key }),
  ...(owner && { owner }),
  ...(edition && { edition }),
  ...(source && { source }),
  ...(show && { show }),
  ...(q && { q }),
})

export const registerAddress = (wanted: Wanted, path: string = paths.register): string => {
  const text = new URLSearchParams(registerQuery(wanted)).toString()
  return text ? `${path}?${text}` : path
}
