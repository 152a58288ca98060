import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

export class PortTaken extends Error {}

/** Listens; gives back the address and a stop that lets running requests finish for at most four seconds. */
export function listen(
  app: Hono,
  host: string,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const shown = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${shown}:${info.port}`, stop: () => stop(server) })
    }) as Server
    server.on('error', (error) => reject(inWords(error, host, port)))
  })
}

/** Finds out at once, before a world is loaded, that nobody could be served. @throws PortTaken */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => reject(inWords(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new PortTaken(
      `port ${port} is taken on ${host}. Set PORT to another, for example PORT=3001 npm start`,
    )
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(error.code ?? ''))
    return new PortTaken(`cannot listen on ${host} port ${port} (${error.code}). Set HOST and PORT`)
  return error
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 4000)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
