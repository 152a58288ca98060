import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { Plain, say } from './plain.mjs'

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT/

/**
 * Runs npm in a folder; refuses with one sentence when npm fails.
 * npm runs on the Node that runs us, not on its own: on an older one it leaves out, in silence,
 * every optional package that asks for a newer Node, and those are the binaries of our tools.
 */
export async function npm(folder, args) {
  const fixed = [
    // `npm --prefix X start` leaves npm_config_prefix behind, which would send the packages elsewhere.
    `--prefix=${folder}`,
    '--global=false',
    '--dry-run=false',
    // Omitting optional packages would omit the binaries of this platform.
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--prefer-offline',
    '--loglevel=error',
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-factor=3',
  ]
  const { code, output } = await run([...args, ...fixed], folder)
  if (process.env.HOMEWARD_DEBUG === '1' && output) say(output)
  if (code !== 0) throw new Plain(reason(output))
}

function run(args, cwd) {
  const script = npmScript()
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []]
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      shell: !script && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    })
    let output = ''
    const keep = (chunk) => (output += chunk)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) =>
      reject(
        error.code === 'ENOENT'
          ? new Plain('npm was not found on this machine; install Node.js with npm.')
          : error,
      ),
    )
    child.on('close', (code) => resolve({ code, output }))
  })
}

function npmScript() {
  // pnpm and yarn set npm_execpath too; they do not read package-lock.json.
  const { npm_execpath: given, PATH = '' } = process.env
  const nearby = PATH.split(path.delimiter).flatMap((folder) => [
    path.join(folder, 'npm'),
    path.join(folder, 'node_modules/npm/bin/npm-cli.js'),
  ])
  return [given, ...nearby]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => file.endsWith('npm-cli.js'))
}

function reason(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/i, '').trim())
    .filter(Boolean)
  const network = NETWORK.exec(output)
  const why = network
    ? `the npm registry did not answer (${network[0]}); is this machine offline?`
    : `npm said: ${lines.find((line) => !line.startsWith('code ')) || 'nothing'}`
  return `could not fetch packages: ${why} HOMEWARD_DEBUG=1 shows more.`
}
