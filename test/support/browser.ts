import { type Browser, chromium } from 'playwright-core'
import { browserFiles } from './browser-files.ts'

/** Opens a headless browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await browserFiles()
  return chromium.launch({
    executablePath,
    env: { ...definite(process.env), ...env },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const definite = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined))
