// Shared by every entry point. Each of them runs on Node 18 and later with nothing installed.
import { load } from './launch/bundle.mjs'
import { ensureDependencies } from './launch/packages.mjs'
import { failWith } from './launch/plain.mjs'
import { onModernNode } from './launch/runtime.mjs'

/** Runs the command line with these words, on a Node that is new enough and with its packages in place. */
export const launch = (scriptUrl, argv) =>
  guarded(scriptUrl, { dev: false }, async () => {
    const { run } = await load('cli')
    return run(argv)
  })

/** Prepares the Node and the packages, then runs `work`; its number is the exit code, its failure one line. */
export async function guarded(scriptUrl, { dev }, work) {
  process.on('uncaughtException', failWith)
  process.on('unhandledRejection', failWith)
  // The reader of `homeward … | head` leaves early; that is not an error.
  process.stdout.on('error', (error) => (error.code === 'EPIPE' ? process.exit(0) : failWith(error)))
  try {
    await onModernNode(scriptUrl)
    await ensureDependencies({ dev })
    process.exitCode = await work()
  } catch (error) {
    failWith(error)
  }
}
