import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/**
 * Where a test keeps what somebody may want to look at afterwards, such as pictures of a journey: artefacts/<name>, which git
 * leaves out and .ci/run prints. HOMEWARD_ARTEFACTS names another folder.
 */
export function artefacts(name: string): string {
  const folder = join(process.env.HOMEWARD_ARTEFACTS ?? join(root, 'artefacts'), name)
  mkdirSync(folder, { recursive: true })
  return folder
}
