import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { BackupError, backup, restore } from '../../platform/db/backup.ts'
import type { Command, Parts, Rebuild } from '../../platform/http/page.ts'
import type { Job } from '../../platform/jobs.ts'
import { Temporal } from '../../platform/time.ts'
import { mailCommands } from './mail-commands.ts'
import { rebuildCommand } from './rebuild.ts'

const backupCommand: Command = {
  noun: 'backup',
  about: 'write everything to one file, as of one moment, while the server runs',
  arguments: [{ name: 'file', about: 'where to write; a dated name when left out', required: false }],
  async run({ db, args, cwd, write }) {
    const name =
      args.file ?? `homeward-${Temporal.Now.instant().toString().slice(0, 19).replaceAll(':', '')}.backup`
    const file = resolve(cwd, name)
    const count = await backup(db, file)
    write(`Wrote ${count.rows} rows of ${count.tables} tables to ${file}`)
    return { exit: 0, json: { file, ...count } }
  },
}

const restoreCommand: Command = {
  noun: 'restore',
  about: 'put a backup back, all or nothing; the server must be stopped',
  arguments: [{ name: 'file', about: 'a file written by homeward backup' }],
  options: [{ flags: '--replace', about: 'delete what the database holds now' }],
  async run({ db, args, options, cwd, serving, write }) {
    const file = resolve(cwd, args.file ?? '')
    if (serving) return said(write, 'homeward: the server is running on this data. Stop it first', 6)
    if (!existsSync(file)) return said(write, `homeward: there is no file ${file}`, 4)
    try {
      const count = await restore(db, file, { replace: options.replace === true })
      write(`Restored ${count.rows} rows of ${count.tables} tables`)
      return { exit: 0, json: count }
    } catch (error) {
      if (error instanceof BackupError)
        return said(write, `homeward: ${error.message}. Nothing was changed`, 2)
      throw error
    }
  },
}

const jobsCommand = (jobs: readonly Job[]): Command => ({
  noun: 'jobs',
  verb: 'run',
  about: `run a job now: ${jobs.map((job) => job.name).join(', ')}`,
  arguments: [{ name: 'name', about: 'the job' }],
  async run({ db, args, write }) {
    const job = jobs.find((j) => j.name === args.name)
    if (!job)
      return said(
        write,
        `homeward: there is no job ${args.name}. There are: ${jobs.map((j) => j.name).join(', ')}`,
        4,
      )
    await job.run(db)
    write(`${job.name}: done`)
    return { exit: 0, json: { job: job.name } }
  },
})

const said = (write: (line: string) => void, line: string, exit: number) => {
  write(line)
  return { exit, json: { problem: line } }
}

/** The platform's own commands. @param jobs, rebuilds every one of the program, for `homeward jobs run` and `homeward rebuild`. */
export const partsOf = (jobs: readonly Job[], rebuilds: readonly Rebuild[]): Parts => ({
  name: 'platform',
  pages: [],
  commands: [backupCommand, restoreCommand, jobsCommand(jobs), rebuildCommand(rebuilds), ...mailCommands],
})
