import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { colourProperties } from './colours.ts'
import { onlyComponents } from './only-components.ts'

export type Asset = { body: Uint8Array; type: string }
/** Assets by name: `homeward.css` is served at `/assets/homeward.css`. `version` is a hash of them all. */
export type Assets = Map<string, Asset> & { version: string }

const text = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

/**
 * Builds all that a page asks for, in memory, in about 100 ms. Throws when a file is missing or does not parse.
 * @param root the folder with package.json; found from this file when left out.
 */
export const buildAssets = async (root = rootFolder()): Promise<Assets> => {
  const ui = join(root, 'src/ui')
  const nhsuk = join(root, 'node_modules/nhsuk-frontend/dist/nhsuk')
  const [theirs, made, jsEnabled, favicon] = await Promise.all([
    readFile(join(nhsuk, 'nhsuk-frontend.min.css'), 'utf8'),
    bundle(ui),
    readFile(join(ui, 'browser/js-enabled.js')),
    readFile(join(ui, 'browser/favicon.svg')),
  ])
  const nhsukCss = withoutOutside(theirs)
  const css = nhsukCss + colourProperties() + made('homeward.css')
  const phoneCss = onlyComponents(nhsukCss, phoneComponents) + colourProperties() + made('phone.css')
  const assets = new Map<string, Asset>([
    ['homeward.css', { body: Buffer.from(css), type: text.css }],
    ['phone.css', { body: Buffer.from(phoneCss), type: text.css }],
    ['homeward.js', { body: Buffer.from(made('homeward.js')), type: text.js }],
    ['js-enabled.js', { body: jsEnabled, type: text.js }],
    ['favicon.svg', { body: favicon, type: text.svg }],
  ])
  for (const name of imagesIn(css))
    assets.set(name, { body: await readFile(join(nhsuk, 'assets', name)), type: text.svg })
  return Object.assign(assets, { version: hashOf(assets) })
}

/** What a page for a telephone is made of: see css/phone.css. */
const phoneComponents = [
  'button',
  'checkboxes',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'form-group',
  'hint',
  'input',
  'label',
  'list',
  'radios',
  'skip-link',
  'textarea',
  'u-visually-hidden',
].map((name) => `nhsuk-${name}`)

const bundle = async (ui: string): Promise<(name: string) => string> => {
  const { outputFiles } = await build({
    entryPoints: [
      { in: join(ui, 'css/homeward.css'), out: 'homeward' },
      { in: join(ui, 'css/phone.css'), out: 'phone' },
      { in: join(ui, 'browser/main.ts'), out: 'homeward' },
    ],
    outdir: ui,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    external: ['/assets/*'],
  })
  return (name) => outputFiles.find(({ path }) => basename(path) === name)?.text ?? ''
}

// nhsuk's stylesheet brings Frutiger from assets.nhs.uk. Our pages ask nobody else for anything, so Arial it is.
const withoutOutside = (css: string): string =>
  css
    .replace(/@font-face\s*{[^}]*}/g, '')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .replaceAll('Frutiger W01,', '')

const imagesIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/url\(["']?\/assets\/([\w./-]+\.svg)/g)].map(([, name]) => name!))

const hashOf = (assets: Map<string, Asset>): string => {
  const hash = createHash('sha256')
  for (const [name, { body }] of assets) hash.update(name).update(body)
  return hash.digest('base64url').slice(0, 12)
}

/** This file may run where it lies or bundled elsewhere in the project, so the root is looked for. */
const rootFolder = (from = import.meta.dirname): string => {
  if (existsSync(join(from, 'src/ui/css/homeward.css'))) return from
  const above = dirname(from)
  if (above === from)
    throw new Error('buildAssets: no src/ui/css/homeward.css above this file; give the root folder')
  return rootFolder(above)
}
