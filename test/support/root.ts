import { resolve } from 'node:path'

/** The project's folder; a bundled script knows it from the launcher. */
export const root = process.env.HOMEWARD_ROOT ?? resolve(import.meta.dirname, '../..')
