import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './root.ts'

export type Server = {
  url: string
  /** Sign-in addresses by the words of their line: "Tomasz Nowak, Hub navigator, …". */
  links: Map<string, string>
  /** Everything it printed. */
  said: () => string
  child: ChildProcess
  /** kill -9: no part of the program gets to finish. */
  kill: () => Promise<void>
  /** SIGTERM, as a service manager would; @returns the exit code. */
  stop: () => Promise<number | null>
}

/** Starts the real program, as `npm start` does, on any free port, and waits until it serves. */
export async function startServer(env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'bin/homeward'), 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOMEWARD_LOG: 'warn', HOMEWARD_FEED: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  const gone = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server did not start within two minutes:\n${text}`)),
      120_000,
    )
    // The lines may come in several pieces, and an empty line also stands before those to sign in with.
    let settled: NodeJS.Timeout | undefined
    child.stdout.on('data', () => {
      const found = /Homeward is at (http:\S+)[\s\S]*\n\n$/.exec(text)
      clearTimeout(settled)
      if (!found) return
      settled = setTimeout(() => {
        clearTimeout(timer)
        resolve(found[1]!)
      }, 150)
    })
    void gone.then(() => {
      clearTimeout(timer)
      reject(new Error(`the server ended instead of serving:\n${text}`))
    })
  })
  const links = new Map(
    [...text.matchAll(/^ {2}(\S.*)\n {4}(http:\S+\/sign-in\/link\/\S+)$/gm)].map(([, who, link]) => [
      who!,
      link!,
    ]),
  )
  return {
    url,
    links,
    said: () => text,
    child,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      child.kill('SIGTERM')
      await gone
      return child.exitCode
    },
  }
}

/** Signs in by a printed line and gives back the cookie. @param who the beginning of the line. */
export async function signInAs(server: Server, who: string): Promise<string> {
  const link = [...server.links].find(([line]) => line.startsWith(who))?.[1]
  if (!link) throw new Error(`no sign-in line begins with ${who}: ${[...server.links.keys()].join('; ')}`)
  const answer = await fetch(link, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().find((text) => /homeward=/.test(text))
  if (!cookie) throw new Error(`signing in as ${who} gave no session (${answer.status})`)
  return cookie.split(';')[0]!
}
