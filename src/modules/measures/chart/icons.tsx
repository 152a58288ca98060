import type { Assurance, Variation } from '../rules/spc/icons.ts'
import { PointMark } from './marks.tsx'

/** Our own drawing of the two icons of Making Data Count. They are never without words beside them. */
export const VariationIcon = ({ variation }: { variation: Variation }) => {
  const { reading, way } = variation
  return (
    <svg
      class={`hw-spc-icon hw-spc-icon--${reading}`}
      width="48"
      height="48"
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <circle class="hw-spc-icon__ring" cx={24} cy={24} r={21.5} />
      {way === null ? (
        <path class="hw-spc-icon__line" d="M10 24q3.5-9 7 0t7 0 7 0 7 0" />
      ) : (
        <>
          <path
            class="hw-spc-icon__line"
            d={way === 'high' ? 'M8 29l7 3 9-3 7-8 7-8' : 'M8 19l7-3 9 3 7 8 7 8'}
          />
          {(way === 'high'
            ? [
                [24, 29],
                [31, 21],
                [37, 14],
              ]
            : [
                [24, 19],
                [31, 27],
                [37, 34],
              ]
          ).map(([x, y]) => (
            <PointMark reading={reading} x={x!} y={y!} />
          ))}
          <text class="hw-spc-icon__letter" x={16} y={way === 'high' ? 23 : 37} text-anchor="middle">
            {way === 'high' ? 'H' : 'L'}
          </text>
        </>
      )}
    </svg>
  )
}

export const AssuranceIcon = ({ assurance }: { assurance: Assurance }) => (
  <svg
    class={`hw-spc-icon hw-spc-icon--${looks[assurance]}`}
    width="48"
    height="48"
    viewBox="0 0 48 48"
    aria-hidden="true"
  >
    <circle class="hw-spc-icon__ring" cx={24} cy={24} r={21.5} />
    <path class="hw-spc-icon__line" d="M9 32l6-6 6 8 7-9 5 8 6-6" />
    <path
      class="hw-spc-icon__promise"
      d={assurance === 'may or may not' ? 'M8 30h32' : assurance === 'meets' ? 'M10 39h28' : 'M8 22h32'}
    />
    {assurance === 'meets' && <path class="hw-spc-icon__line hw-spc-icon__line--thick" d="M17 14l5 5 9-10" />}
    {assurance === 'misses' && (
      <path class="hw-spc-icon__line hw-spc-icon__line--thick" d="M19 8l9 9m0-9l-9 9" />
    )}
    {assurance === 'may or may not' && (
      <text class="hw-spc-icon__letter" x={24} y={21} text-anchor="middle">
        ?
      </text>
    )}
  </svg>
)

const looks = { meets: 'better', misses: 'worse', 'may or may not': 'chance' } as const
