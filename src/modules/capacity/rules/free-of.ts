import type { Instant } from '../../../platform/time.ts'
import { ageOfFigure, believed, type FigureAge, type Holds } from './age.ts'
import type { Line, Service } from './model.ts'

/** What is free of a service as far as it can be believed: null when nobody has ever said. */
export function freeOf(service: Service, now: Instant, holds: Holds = {}): number | null {
  const said = service.lines.filter((line) => line.figure !== null)
  if (said.length === 0) return null
  // The empty beds of a ward are counted once, however many lines its service has.
  const counted = said.find((line) => line.figure?.source === 'counted')
  const once = said.filter((line) => line === counted || line.figure?.source !== 'counted')
  return once.reduce((sum, line) => sum + believed(line.figure, service.kind, now, holds), 0)
}

/** The worst age among its figures, because one old figure is reason to ask; null when nobody has ever said. */
export function ageOfService(service: Service, now: Instant, holds: Holds = {}): FigureAge | null {
  const ages = service.lines.flatMap(({ figure }) =>
    figure ? [ageOfFigure(figure, service.kind, now, holds)] : [],
  )
  return (['out of date', 'ageing', 'fresh'] as const).find((age) => ages.includes(age)) ?? null
}

/** What somebody typed against what the stays say; null where there is nothing to compare, or no difference. */
export function differenceOf(service: Service): { line: Line; typed: number; counted: number } | null {
  const [line] = service.lines
  if (service.counted === null || !line?.figure || line.figure.source === 'counted') return null
  return line.figure.left === service.counted
    ? null
    : { line, typed: line.figure.left, counted: service.counted }
}
