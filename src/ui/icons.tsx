import { raw } from 'hono/html'

const tick = (d: string) => `<path class="hw-cut" d="${d}"/>`
const ring = '<circle cx="8" cy="8" r="6.2" class="hw-line"/>'
const disc = '<circle cx="8" cy="8" r="7"/>'
const square = '<rect x="1.5" y="1.5" width="13" height="13" rx="1"/>'
const frame = '<rect x="1.8" y="1.8" width="12.4" height="12.4" class="hw-line"/>'

/** Each shape in a box of 16 by 16. Solid parts take the colour of the words; cuts take the colour of the paper. */
export const shapes = {
  ready: `${disc}${tick('M4.6 8.3 7 10.7l4.5-5')}`,
  'not-ready': `${ring}<path class="hw-line" d="M5 8h6"/>`,
  late: '<path d="M8 1.2 15.6 14.6H.4Z"/><path class="hw-cut" d="M8 6v4.2M8 12.1v.6"/>',
  clock: `${ring}<path class="hw-line" d="M8 4.4V8l2.4 1.6"/>`,
  ring,
  unowned:
    '<circle cx="8" cy="8" r="6.6" class="hw-line" stroke-dasharray="2.6 1.5"/>' +
    '<path class="hw-line" d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.2M8 11.2v.6"/>',
  ageing: `${frame}<path class="hw-line hw-line--thin" d="M2.2 13.8 13.8 2.2"/>`,
  stale: `${frame}<path class="hw-line hw-line--thin" d="M2 8.5 8.5 2M2 13.8 13.8 2M7.5 14 14 7.5M2 5l3-3M11 14l3-3"/>`,
  changed: `${ring}<circle cx="8" cy="8" r="3"/>`,
  'not-live': `${ring}<path class="hw-line" d="M3.7 12.3 12.3 3.7"/>`,
  proposed: '<rect x="1.8" y="1.8" width="12.4" height="12.4" class="hw-line" stroke-dasharray="2.7 2.15"/>',
  agreed: '<path class="hw-line hw-line--thick" d="M.8 8.6 3.8 11.6 10 4.6M7.2 11 7.8 11.6 14.8 4.4"/>',
  disputed:
    '<path class="hw-line" d="M8 .9 15.1 8 8 15.1.9 8Z"/><path class="hw-line" d="M5 6.7h6M5 9.3h6M9.6 4.6 6.4 11.4"/>',
  locked:
    '<rect x="2.8" y="7" width="10.4" height="7.6" rx="1"/><path class="hw-line" d="M5 7V4.8a3 3 0 0 1 6 0V7"/>',
  held: '<path class="hw-line" d="M3.2 1.8h9.6M3.2 14.2h9.6M4.6 2v2.4L8 8l3.4-3.6V2M4.6 14v-2.4L8 8l3.4 3.6V14"/><path d="M5.6 13.6h4.8L8 11Z"/>',
  chosen: `${square}${tick('M4.6 8.3 7 10.7l4.5-5')}`,
  'red-day': `${square}<path class="hw-cut" d="M4.6 8h6.8"/>`,
  'green-day': `${disc}<path class="hw-cut" d="M8 12V4.6M4.9 7.6 8 4.5l3.1 3.1"/>`,
  cross: '<path class="hw-line hw-line--thick" d="m3 3 10 10M13 3 3 13"/>',
  tick: '<path class="hw-line hw-line--thick" d="M2.4 8.6 6 12.2l7.8-8.4"/>',
  arrow: '<path class="hw-line" d="M2 8h11M9 4l4 4-4 4"/>',
  search: '<circle cx="6.6" cy="6.6" r="4.6" class="hw-line"/><path class="hw-line" d="m10 10 4.6 4.6"/>',
} as const

export type Shape = keyof typeof shapes

const symbols = Object.entries(shapes)
  .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${drawing}</symbol>`)
  .join('')

// Owners differ by pattern before they differ by colour, so that a bar keeps its owner on black paper.
const patterns = `<defs>
<pattern id="own-council" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hw-own-paper--council" d="M0 0h7v7H0z"/><path class="hw-own-ink--council" d="M0 0h3.2v7H0z"/></pattern>
<pattern id="own-community" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hw-own-paper--community" d="M0 0h6v6H0z"/><circle class="hw-own-ink--community" cx="3" cy="3" r="1.5"/></pattern>
<pattern id="own-provider" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hw-own-paper--provider" d="M0 0h6v6H0z"/><path class="hw-own-ink--provider" d="M0 2h6v2H0z"/></pattern>
<pattern id="own-family" width="8" height="8" patternUnits="userSpaceOnUse"><path class="hw-own-paper--family" d="M0 0h8v8H0z"/><path class="hw-own-cross" d="m2 2 4 4m0-4L2 6"/></pattern>
</defs>`

/** Printed once a page, by Frame: every icon and chart bar points into it, so a row costs 70 bytes and no request. */
export const Sprite = () =>
  raw(`<svg class="hw-sprite" width="0" height="0" aria-hidden="true">${symbols}${patterns}</svg>`)

const drawn = Object.fromEntries(
  Object.keys(shapes).map((name) => [
    name,
    raw(`<svg class="hw-icon" aria-hidden="true"><use href="#i-${name}"/></svg>`),
  ]),
) as Record<Shape, ReturnType<typeof raw>>

export const Icon = ({ shape }: { shape: Shape }) => drawn[shape]
