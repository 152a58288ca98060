// Runs one PostgreSQL for as long as the process that started this one keeps our standard input open.
// However that process ends, even by kill -9, its end of the pipe closes: the server stops and its folder goes.
import { spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'

const { command, args, folder, log, owner } = JSON.parse(process.argv[2] ?? '{}')
const output = openSync(log, 'a')
let server
let ending = false

function start() {
  server = spawn(command, args, { cwd: folder, stdio: ['ignore', output, output], ...owner })
  server.on('error', (error) => process.stdout.write(`failed ${error.code}\n`))
  server.on('exit', () => {
    server = undefined
    if (ending) finish()
    else process.stdout.write('stopped\n')
  })
}

function finish() {
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

function end() {
  if (ending) return
  ending = true
  if (!server) return finish()
  // An immediate stop: nobody will open this data again, so there is nothing to write out.
  server.kill('SIGQUIT')
  setTimeout(() => server?.kill('SIGKILL'), 5000)
}

// A reader that is gone must not end us before the server has.
process.stdout.on('error', end)
process.stdin.on('data', start)
process.stdin.on('end', end)
process.stdin.on('error', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
start()
