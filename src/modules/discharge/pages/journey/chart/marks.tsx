import type { Instant } from '../../../../../platform/time.ts'
import type { Content } from '../../../../../ui/index.ts'
import type { Window } from './window.ts'

/** About how wide 13 px letters are: enough to know whether words fit a bar. */
export const widthOf = (text: string): number => text.length * 6.7

export const fits = (text: string, width: number): boolean => widthOf(text) <= width

/** Where a bar stands; null when all of it is before the first day shown. What lasts is drawn to the end. */
export function bar(
  { x, end, left }: Window,
  from: Instant,
  to: Instant | null,
): { x: number; width: number } | null {
  const [a, b] = [x(from), x(to ?? end)]
  return b <= left ? null : { x: a, width: Math.max(3, Math.round((b - a) * 10) / 10) }
}

export const Label = ({
  x,
  y,
  end,
  strong,
  children,
}: {
  x: number
  y: number
  end: boolean
  strong: boolean
  children: Content
}) => (
  <text
    class={strong ? 'hw-chart__label hw-chart__strong' : 'hw-chart__label'}
    x={x}
    y={y}
    text-anchor={end ? 'end' : undefined}
  >
    {children}
  </text>
)
