/**
 * Whoever asks: every read and write starts from one. The database's row-level security sees the same four values.
 * Roles are the access module's words; here they are only carried.
 */
export type Viewer = {
  systemId: string
  userId: string | null
  organisationId: string | null
  role: string
  /** Carried for the modules, untouched: where the viewer's post is tied to. */
  wardId?: string | null
}

/** Imports, feeds and jobs act as the service, for a named organisation where there is one. */
export const serviceOf = (systemId: string, organisationId: string | null = null): Viewer => ({
  systemId,
  userId: null,
  organisationId,
  role: 'service',
})

/** Sign-in acts before anyone is known. */
export const door: Viewer = { systemId: '', userId: null, organisationId: null, role: 'door' }
