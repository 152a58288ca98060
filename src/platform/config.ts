import { resolve } from 'node:path'
import { z } from 'zod'
import { mailGap, mailSchemas } from './mail-settings.ts'

const portWords = 'must be a whole number from 0 to 65535'

/** Every setting, read once. docs/how-to/configure.md lists them; a test compares the two. */
export const settings = {
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number(portWords).int(portWords).min(0, portWords).max(65535, portWords).default(3000),
  HOMEWARD_DATA: z.string().min(1).default('.homeward'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .refine((text) => URL.canParse(text), 'is no address: postgres://user:password@host:5432/database')
    .optional(),
  HOMEWARD_FEED: z.enum(['on', 'off']).default('on'),
  HOMEWARD_WORLD: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('marlshire'),
  HOMEWARD_EMBEDDED_LIVE: z.enum(['yes', 'no']).default('no'),
  HOMEWARD_PROXY: z.enum(['yes', 'no']).default('no'),
  HOMEWARD_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  ...mailSchemas,
} as const

export type Config = {
  host: string
  port: number
  dataDir: string
  databaseUrl: string | null
  feed: boolean
  world: string
  embeddedLive: boolean
  proxy: boolean
  log: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export class ConfigError extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming the variable and the remedy.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty variable is one that was not set: container files and shells make no difference.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = z.object(settings).safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(
      `the setting ${issue?.path.join('.')} is wrong: ${issue?.message}. See docs/how-to/configure.md`,
    )
  }
  const stray = ['PGHOST', 'PGDATABASE', 'PGUSER'].filter((name) => env[name])
  if (stray.length > 0 && !env.DATABASE_URL)
    throw new ConfigError(
      `${stray.join(', ')} is set but DATABASE_URL is not. Set DATABASE_URL=postgres://… to use that server, or unset ${stray.join(', ')}`,
    )
  const gap = mailGap(given)
  if (gap) throw new ConfigError(gap)
  const s = parsed.data
  return {
    host: s.HOST,
    port: s.PORT,
    dataDir: resolve(s.HOMEWARD_DATA),
    databaseUrl: s.DATABASE_URL ?? null,
    feed: s.HOMEWARD_FEED === 'on',
    world: s.HOMEWARD_WORLD,
    proxy: s.HOMEWARD_PROXY === 'yes',
    embeddedLive: s.HOMEWARD_EMBEDDED_LIVE === 'yes',
    log: s.HOMEWARD_LOG,
  }
}
