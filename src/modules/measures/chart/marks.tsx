import { tenth } from '../../../ui/index.ts'
import type { Reading } from '../rules/spc/spc.ts'

/** The shape of a point says what it is before its colour does: disc, square, triangle, diamond. */
export const PointMark = ({
  reading,
  x,
  y,
  words,
}: {
  reading: Reading
  x: number
  y: number
  words?: string
}) => {
  const title = words ? <title>{words}</title> : null
  switch (reading) {
    case 'chance':
      return (
        <circle class="hw-spc__chance" cx={x} cy={y} r={4}>
          {title}
        </circle>
      )
    case 'better':
      return (
        <rect class="hw-spc__better" x={tenth(x - 4.5)} y={tenth(y - 4.5)} width={9} height={9}>
          {title}
        </rect>
      )
    case 'worse':
      return (
        <path class="hw-spc__worse" d={`M${x} ${tenth(y - 6.5)}l6 11h-12z`}>
          {title}
        </path>
      )
    case 'high':
    case 'low':
      return (
        <path class="hw-spc__neither" d={`M${x} ${tenth(y - 6)}l6 6-6 6-6-6z`}>
          {title}
        </path>
      )
  }
}
