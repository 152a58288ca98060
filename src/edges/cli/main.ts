import { ConfigError, readConfig } from '../../platform/config.ts'
import { DirectoryInUse, DirectoryUnusable } from '../../platform/db/lock.ts'
import { DatabaseUnreachable, openDatabase } from '../../platform/db/open.ts'
import { openLog } from '../../platform/log.ts'
import { checkPort, PortTaken } from '../web/server.ts'
import { checkWorld } from '../worlds/index.ts'
import { programFor, runCommand } from './run-command.ts'
import { startServer } from './serve.ts'
import { askServer } from './socket.ts'
import { needsNoDatabase } from './without-database.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const write = (line: string) => void process.stdout.write(`${line}\n`)
const expected = [ConfigError, DirectoryInUse, DirectoryUnusable, DatabaseUnreachable, PortTaken]

/** `homeward …`. @returns the exit code; an expected failure is one line on stderr. */
export async function run(argv: string[]): Promise<number> {
  try {
    if (argv[0] === 'serve' && !argv.includes('--help')) return await serve()
    if (asksForHelp(argv)) return await help(argv)
    return await command(argv)
  } catch (error) {
    if (!expected.some((kind) => error instanceof kind)) throw error
    process.stderr.write(`homeward: ${(error as Error).message}\n`)
    return 1
  }
}

async function serve(): Promise<number> {
  const config = readConfig(process.env)
  checkWorld(config)
  await checkPort(config.host, config.port)
  const log = openLog(config.log)
  const db = await openDatabase(config, root)
  const server = await startServer(config, db, root, log, write)
  await toldToStop()
  write('Stopping: finishing what is under way.')
  await server.stop()
  return 0
}

// Ctrl-C reaches a program started by npm twice, so a second signal within a second is the same one; a later one means now.
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (first && Date.now() - first > 1000) process.exit(1)
        first ||= Date.now()
        resolve()
      })
  })
}

async function command(argv: string[]): Promise<number> {
  const cwd = process.cwd()
  if (await needsNoDatabase(argv, root))
    return await runCommand({ argv, cwd, root, db: null, serving: false, write })
  const config = readConfig(process.env)
  if (!config.databaseUrl) {
    const exit = await askServer(config.dataDir, { argv, cwd }, write)
    if (exit !== null) return exit
  }
  const db = await openDatabase(config, root)
  try {
    return await runCommand({ argv, cwd, root, db, serving: false, write })
  } finally {
    await db.stop()
  }
}

const asksForHelp = (argv: string[]) =>
  argv.length === 0 || argv.some((word) => ['--help', '-h', 'help', '--version', '-V'].includes(word))

async function help(argv: string[]): Promise<number> {
  const program = programFor(root, write, async () => undefined)
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' })
    if (argv.length === 1) program.commands.find((noun) => noun.name() === argv[0])?.outputHelp()
    return 0
  } catch (error) {
    return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2
  }
}
