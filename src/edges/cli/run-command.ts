import { Command as Commander, CommanderError, type OutputConfiguration } from 'commander'
import { allCommands, versionOf } from '../../main.ts'
import type { Database } from '../../platform/db/open.ts'
import type { Command, CommandResult } from '../../platform/http/page.ts'

export type Invocation = {
  argv: string[]
  cwd: string
  root: string
  /** Null for a call that its command carries out without one. */
  db: Database | null
  /** True while a server serves from this database: what would pull the floor away refuses. */
  serving: boolean
  write: (line: string) => void
}

/** Runs `homeward <noun> <verb> …` on an open database. @returns the exit code; 0 is success, 2 a wrong call. */
export async function runCommand(invocation: Invocation): Promise<number> {
  let result: CommandResult = { exit: 0 }
  const program = programFor(invocation.root, invocation.write, async (command, args, options) => {
    const json = options.json === true
    result = await command.run({
      get db() {
        if (!invocation.db) throw new Error('this call was said to need no database, and asked for one')
        return invocation.db
      },
      args,
      options,
      cwd: invocation.cwd,
      root: invocation.root,
      serving: invocation.serving,
      write: json ? () => undefined : invocation.write,
    })
    if (json) invocation.write(JSON.stringify(result.json ?? { exit: result.exit }, null, 2))
  })
  try {
    await program.parseAsync(invocation.argv, { from: 'user' })
    return result.exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    invocation.write(`homeward: ${(error as Error).message}`)
    return 1
  }
}

type Act = (
  command: Command,
  args: Record<string, string | undefined>,
  options: Record<string, string | boolean | undefined>,
) => Promise<void>

/** The commander program; also used to answer --help without opening a database. */
export function programFor(root: string, write: (line: string) => void, act: Act): Commander {
  const output = {
    writeOut: (text: string) => write(text.trimEnd()),
    writeErr: (text: string) => write(text.trimEnd()),
  }
  const program = new Commander('homeward')
    .description('Gets people home from hospital: one live list, one clock, one ledger, one plan')
    .version(versionOf(root))
    .exitOverride()
    .configureOutput(output)
  program
    .command('serve')
    .description('start the server (npm start does the same)')
    .exitOverride()
    .configureOutput(output)
  const nouns = new Map<string, Commander>()
  for (const command of allCommands) {
    if (!command.verb) {
      addTo(program.command(command.noun), command, act, output)
      continue
    }
    const noun =
      nouns.get(command.noun) ?? program.command(command.noun).exitOverride().configureOutput(output)
    nouns.set(command.noun, noun)
    addTo(noun.command(command.verb), command, act, output)
  }
  for (const [name, noun] of nouns)
    noun.description(`${name}: ${noun.commands.map((verb) => verb.name()).join(', ')}`)
  return program
}

function addTo(verb: Commander, command: Command, act: Act, output: OutputConfiguration) {
  verb.description(command.about).exitOverride().configureOutput(output)
  for (const argument of command.arguments ?? [])
    verb.argument(argument.required === false ? `[${argument.name}]` : `<${argument.name}>`, argument.about)
  for (const option of command.options ?? []) verb.option(option.flags, option.about, option.default)
  verb.option('--json', 'print the answer as JSON')
  verb.action(async () => {
    const args = Object.fromEntries(
      (command.arguments ?? []).map((argument, i) => [argument.name, verb.args[i]]),
    )
    await act(command, args, verb.opts())
  })
}
