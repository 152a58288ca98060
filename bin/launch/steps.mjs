import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './plain.mjs'

const tool = (file) => path.join(root, 'node_modules', file)

export const typecheck = {
  name: 'typecheck',
  commands: [
    [tool('typescript/bin/tsc'), '--noEmit'],
    [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.browser.json'],
  ],
}
export const lint = {
  name: 'lint',
  commands: [[tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
}
export const format = {
  name: 'format',
  commands: [[tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']],
}
export const unused = { name: 'unused code', commands: [[tool('knip/bin/knip.js')]] }

/** Runs one named step, prints a line with its seconds and, if it failed, what it said. */
export async function step({ name, commands }) {
  const start = Date.now()
  const results = []
  for (const command of commands) results.push(await node(command))
  const failed = results.filter((result) => result.code !== 0)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${failed.length ? 'FAIL' : 'ok  '} ${name}  ${seconds} s\n`)
  for (const { output } of failed) process.stdout.write(`${output.trim()}\n`)
  return failed.length === 0
}

/** Runs a script with this Node, so that a tool never meets the machine's older one. */
export function node(args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(show ? {} : { NO_COLOR: '1' }), ...env },
    })
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      if (stream) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      process.removeListener('exit', end)
      resolve({ code, output })
    })
  })
}
