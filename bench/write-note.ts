import type { Server } from '../test/support/server.ts'

/** Writes a note about a stay, so that no page of it can be answered from what is kept. */
export async function writeNote(
  server: Server,
  stayId: string,
  cookie: string,
  words: string,
): Promise<void> {
  const answer = await fetch(`${server.url}/stays/${stayId}/note`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ words, once: `${words} ${Math.random()}` }),
  })
  if (answer.status !== 303) throw new Error(`writing was answered with ${answer.status}`)
}
