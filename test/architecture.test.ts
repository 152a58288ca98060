import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Who may import whom, as in docs/architecture.md. A new arrow is a change to this list, and so to the review. */
const moduleArrows: Record<string, string[]> = {
  access: [],
  people: ['access'],
  stays: ['access', 'people'],
  discharge: ['access', 'people', 'stays'],
  delays: ['access', 'people', 'stays', 'discharge'],
  capacity: ['access', 'people', 'stays', 'discharge'],
  placements: ['access', 'people', 'stays', 'discharge', 'delays', 'capacity'],
  measures: ['access', 'people', 'stays', 'discharge', 'delays', 'capacity', 'placements'],
  plans: ['access', 'people', 'stays', 'discharge', 'delays', 'capacity', 'placements', 'measures'],
  forecast: ['access', 'people', 'stays', 'discharge', 'delays', 'capacity', 'placements'],
}

const files = walk(join(root, 'src')).concat(walk(join(root, 'examples')))
const isTest = (file: string) => /\.(test|db\.test|journey|crash)\.tsx?$/.test(file)
const source = files.filter((file) => /\.tsx?$/.test(file) && !isTest(file))
const imports = new Map(source.map((file) => [file, importsOf(file)]))
const short = (file: string) => relative(root, file)

test('every import follows an arrow of docs/architecture.md', () => {
  const wrong: string[] = []
  for (const [file, targets] of imports)
    for (const target of targets)
      if (!allowed(short(file), short(target.file))) wrong.push(`${short(file)} -> ${short(target.file)}`)
  expect(wrong).toEqual([])
})

test('modules meet at index.ts', () => {
  const wrong: string[] = []
  for (const [file, targets] of imports)
    for (const target of targets) {
      const [from, to] = [moduleOf(short(file)), moduleOf(short(target.file))]
      const face = /\/(index|parts)\.ts$/.test(target.file)
      if (to && from !== to && !face) wrong.push(`${short(file)} reaches into ${short(target.file)}`)
    }
  expect(wrong).toEqual([])
})

test('no file imports itself through others', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].map(short).join(' -> '))
      return
    }
    if (done.has(file)) return
    done.add(file)
    for (const target of imports.get(file) ?? []) if (!target.typeOnly) visit(target.file, [...path, file])
  }
  for (const file of source) visit(file, [])
  expect(circles).toEqual([])
})

test('rules are pure: no database, file, network, clock or chance', () => {
  const wrong = source
    .filter((file) => /\/rules\//.test(file) || short(file).startsWith('src/simulation/'))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const impure =
        /Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|randomUUID|randomBytes|from 'node:(fs|net|http|child_process|crypto)|platform\/db\/|from 'kysely'|from 'pg'/.exec(
          text,
        )
      return impure ? [`${short(file)}: ${impure[0]}`] : []
    })
  expect(wrong).toEqual([])
})

test('SQL in one module names only its own tables, and those of modules it may import', () => {
  const wrong: string[] = []
  for (const file of source) {
    const from = moduleOf(short(file))
    if (!from) continue
    const text = readFileSync(file, 'utf8')
    for (const [, schema] of text.matchAll(
      /['"`\s(](access|people|stays|discharge|delays|capacity|placements|measures|plans)\.[a-z_]+\b(?!\()/g,
    ))
      if (schema && schema !== from && !moduleArrows[from]?.includes(schema))
        wrong.push(`${short(file)} names ${schema}.`)
  }
  expect(wrong).toEqual([])
})

test('platform knows no healthcare word', () => {
  const words = /\b(patient|ward|hospital|nurse|discharge|admission|clinical|carer)\b/i
  const wrong = source
    .filter((file) => short(file).startsWith('src/platform/'))
    .flatMap((file) => {
      // A viewer carries its post's wardId for the modules, untouched.
      const text = readFileSync(file, 'utf8').replaceAll('wardId', '')
      const found = words.exec(text)
      return found ? [`${short(file)}: ${found[0]}`] : []
    })
  expect(wrong).toEqual([])
})

test('no source file passes 300 lines, and the median stays near 60', () => {
  const lengths = source
    .filter((file) => !file.endsWith('.generated.ts'))
    .map((file) => [readFileSync(file, 'utf8').split('\n').length, short(file)] as const)
  expect(lengths.filter(([lines]) => lines > 300)).toEqual([])
  const sorted = lengths.map(([lines]) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
})

function allowed(from: string, to: string): boolean {
  if (to === 'src/schema.generated.ts' || from === to) return true
  if (from === 'src/main.ts') return true
  if (to.startsWith('src/simulation/') && !from.startsWith('src/simulation/'))
    return to === 'src/simulation/index.ts' && /^src\/(edges\/(cli|simulate)|modules\/forecast)\//.test(from)
  // The command line starts the whole program, so it alone may import main.ts.
  if (from.startsWith('src/edges/cli/')) return true
  if (from.startsWith('src/edges/')) return !to.startsWith('src/main.ts')
  if (from.startsWith('src/ui/')) return to.startsWith('src/ui/')
  if (from.startsWith('src/platform/')) return to.startsWith('src/platform/')
  // Sealed: it imports nothing but itself, and is met at its index by the edges and, later, by the module forecast.
  if (from.startsWith('src/simulation/')) return to.startsWith('src/simulation/')
  const module = moduleOf(from)
  if (module) {
    const other = moduleOf(to)
    if (other) return other === module || (moduleArrows[module]?.includes(other) ?? false)
    return (
      to.startsWith('src/platform/') ||
      to.startsWith('src/ui/') ||
      (to.startsWith('src/edges/files/') && !from.includes('/rules/'))
    )
  }
  return from.startsWith('examples/')
}

function moduleOf(file: string): string | null {
  return /^src\/modules\/([a-z]+)\//.exec(file)?.[1] ?? null
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

function importsOf(file: string): { file: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8')
  return [
    ...text.matchAll(/^(?:import|export)(\s+type)?\s[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm),
  ].map(([, type, path, later]) => ({
    file: resolve(dirname(file), (path ?? later)!),
    typeOnly: Boolean(type) || Boolean(later),
  }))
}
