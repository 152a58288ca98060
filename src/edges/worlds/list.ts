import { fyldeWyre2014 } from '../../../examples/fylde-wyre-2014/world.ts'
import { lancashireWinter2017 } from '../../../examples/lancashire-winter-2017/world.ts'
import { marlshire } from '../../../examples/marlshire/world.ts'
import { rutland2016 } from '../../../examples/rutland-2016/world.ts'
import { tiny } from '../../../examples/tiny/world.ts'
import { wiltshire2017 } from '../../../examples/wiltshire-2017/world.ts'
import type { Example } from '../../../examples/world.ts'

/** Every example world; its system id is the name that `homeward world load` takes. */
export const worlds: readonly Example[] = [
  marlshire,
  wiltshire2017,
  lancashireWinter2017,
  rutland2016,
  fyldeWyre2014,
  tiny,
]

export const worldNamed = (name: string | undefined): Example | undefined =>
  worlds.find(({ systemId }) => systemId === name)

export const worldNames: string = worlds.map(({ systemId }) => systemId).join(', ')
