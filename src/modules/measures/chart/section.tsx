import { type Content, LegendMark } from '../../../ui/index.ts'
import type { Reading } from '../rules/spc/spc.ts'
import { SpcChart } from './draw.tsx'
import { AssuranceIcon, VariationIcon } from './icons.tsx'
import { PointMark } from './marks.tsx'
import type { ChartModel } from './model.ts'
import { assuranceWords, readingWords, variationWords } from './words.ts'

/** The icons with their words, the key, and the chart in a box that scrolls sideways where it must. */
export const ChartSection = ({ model, id }: { model: ChartModel; id: string }) => (
  <section class="hw-spc-chart">
    <div class="hw-spc-says">
      <Icons model={model} />
      <Key model={model} />
    </div>
    <div
      class="hw-chart-scroll"
      role="region"
      aria-label={`Chart: ${model.definition.name}`}
      tabindex={0}
      data-scroll-end=""
    >
      <SpcChart model={model} id={id} />
    </div>
  </section>
)

/** Variation, and assurance where something is promised. */
export const Icons = ({ model }: { model: ChartModel }) => {
  const assurance = assuranceWords(model)
  return (
    <>
      <Says
        icon={<VariationIcon variation={model.variation ?? { reading: 'chance', way: null }} />}
        {...variationWords(model)}
      />
      {assurance && model.assurance && (
        <Says icon={<AssuranceIcon assurance={model.assurance} />} {...assurance} />
      )}
    </>
  )
}

const Says = ({ icon, first, second }: { icon: Content; first: string; second: string }) => (
  <div class="hw-spc-says__one">
    {icon}
    <p>
      <span class="hw-spc-says__first">{first}</span>
      <span class="hw-spc-says__second">{second}</span>
    </p>
  </div>
)

/** Only what is on this chart. */
const Key = ({ model: { definition, points } }: { model: ChartModel }) => {
  const kinds: Reading[] =
    definition.better === 'neither' ? ['chance', 'high'] : ['chance', 'better', 'worse']
  return (
    <ul class="hw-legend">
      {kinds.map((reading) => (
        <li>
          <LegendMark width={14}>
            <PointMark reading={reading} x={7} y={7} />
          </LegendMark>{' '}
          {reading === 'high' ? 'high or low, not chance' : readingWords[reading]}
        </li>
      ))}
      {points.some(({ promise }) => promise !== null) && (
        <li>
          <LegendMark width={28}>
            <path class="hw-spc__promise" d="M1 7h26" />
          </LegendMark>{' '}
          promise
        </li>
      )}
    </ul>
  )
}
