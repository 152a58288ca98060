import { z } from 'zod'
import file from '../../codes/return-columns.json' with { type: 'json' }
import { confidence } from '../code-list.ts'
import { type Series, series } from '../model.ts'

const order = z.strictObject({
  series: z.enum(series),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence,
  note: z.string().optional(),
  columns: z.array(z.string().min(1)).min(1),
  /** Columns of ours, after the published ones. */
  ours: z.array(z.string().min(1)),
})
export type ColumnOrder = z.infer<typeof order>

/** The order of the columns in which each return is published, with where we have it from. */
export const columnOrders: readonly ColumnOrder[] = z.array(order).parse(file.items)

export const columnsOf = (of: Series): ColumnOrder => columnOrders.find((one) => one.series === of)!
