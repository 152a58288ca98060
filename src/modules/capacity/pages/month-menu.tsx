import { monthWords } from '../../../platform/date-words.ts'
import { monthText } from '../../../platform/month-text.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { Chips } from '../../../ui/index.ts'

const monthsBack = 12

type Props = {
  /** The newest that can be chosen. */
  last: LocalDate
  chosen: LocalDate
  /** Of the same page, for a month like "2026-11". */
  address: (month: string) => string
}

/** A month and those before it, each at its own address. */
export const MonthMenu = ({ last, chosen, address }: Props) => (
  <Chips
    label="Choose"
    chips={[]}
    menus={[
      {
        label: 'Month',
        chosen: monthWords(chosen),
        options: Array.from({ length: monthsBack }, (_, back) => last.subtract({ months: back })).map(
          (month) => ({
            label: monthWords(month),
            href: address(monthText(month)),
            current: month.equals(chosen),
          }),
        ),
      },
    ]}
  />
)
