/** Every colour of our own pages, once. The stylesheet gets them as --hw-<name>; the test measures the pairs. */
export const colours = {
  text: '#212b32',
  grey: '#4c6272',
  paper: '#ffffff',
  band: '#f0f4f5',
  rule: '#d8dde0',
  edge: '#aeb7bd',
  blue: '#005eb8',
  navy: '#003087',
  'pale-blue': '#e6eef8',
  green: '#00662f',
  'pale-green': '#cce5d6',
  red: '#b01d12',
  brown: '#5f4200',
  orange: '#b45309',
  purple: '#4b2a86',
  'pale-purple': '#e9e2f5',
  teal: '#00594f',
  'pale-teal': '#d3f0ea',
  pink: '#8a1a52',
  'pale-pink': '#fbe7f0',
  'hospital-fill': '#cfe0f2',
  here: '#fff9c4',
  focus: '#ffeb3b',
} as const

export type Colour = keyof typeof colours

export type Pair = { ink: Colour; on: Colour; as: 'text' | 'mark' }

const text = (ink: Colour, ...on: Colour[]): Pair[] => on.map((paper) => ({ ink, on: paper, as: 'text' }))
const mark = (ink: Colour, ...on: Colour[]): Pair[] => on.map((paper) => ({ ink, on: paper, as: 'mark' }))

/** What may stand on what. A row can be white, "you are here" or "changed", so each status must be legible on all. */
export const pairs: readonly Pair[] = [
  ...text('text', 'paper', 'band', 'here', 'pale-blue', 'focus', 'pale-green', 'hospital-fill'),
  ...text('grey', 'paper', 'band', 'here', 'pale-blue'),
  ...text('blue', 'paper', 'band', 'here', 'pale-blue'),
  ...text('navy', 'paper', 'here', 'pale-blue'),
  ...text('green', 'paper', 'band', 'here', 'pale-blue'),
  ...text('red', 'paper', 'band', 'here', 'pale-blue'),
  ...text('brown', 'paper', 'band', 'here', 'pale-blue'),
  ...text('purple', 'paper', 'band', 'here', 'pale-blue'),
  ...text('paper', 'blue', 'navy', 'text'),
  ...text('focus', 'text'),
  ...mark('blue', 'paper', 'hospital-fill'),
  ...mark('purple', 'paper', 'pale-purple'),
  ...mark('teal', 'paper', 'pale-teal'),
  ...mark('pink', 'paper', 'pale-pink'),
  ...mark('grey', 'paper', 'band'),
  ...mark('green', 'paper', 'pale-green'),
  // Points of a chart, on white and on the shaded baseline.
  ...mark('blue', 'band'),
  ...mark('orange', 'paper', 'band'),
  ...mark('purple', 'band'),
  ...mark('pink', 'band'),
]

export const colourProperties = (): string =>
  `:root{${Object.entries(colours)
    .map(([name, value]) => `--hw-${name}:${value}`)
    .join(';')}}`
