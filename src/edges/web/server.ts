import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { Hono } from 'hono'

export class PortTaken extends Error {}

/** Listens; gives back the address and a stop that lets running requests finish for at most five seconds. */
export function listen(app: Hono, host: string, port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const shown = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${shown}:${info.port}`, stop: () => stop(server) })
    }) as Server
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new PortTaken(`port ${port} is taken on ${host}. Set PORT to another, for example PORT=3001 npm start`))
      else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
        reject(new PortTaken(`cannot listen on ${host} port ${port} (${error.code}). Set HOST and PORT`))
      else reject(error)
    })
  })
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
