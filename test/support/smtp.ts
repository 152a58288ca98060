import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { MailSettings } from '../../src/platform/mail-settings.ts'
import { type Mail, readMail } from './read-mail.ts'

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
type Answer = number | null

/** A real mail server on this machine that keeps what it takes. `rules` may be changed while it runs. */
export async function startMailServer() {
  const taken: Mail[] = []
  const rules: {
    /** A code refuses the recipient; null takes it. */
    recipient: (address: string) => Answer
    /** A code refuses the message after it was read; a promise keeps the sender waiting. */
    message: (mail: Mail) => Answer | Promise<Answer>
  } = { recipient: () => null, message: () => null }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => done(refusal(rules.recipient(address))),
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      const answer = async () => {
        const to = envelope.rcptTo.map(({ address }) => address)
        const mail = readMail(Buffer.concat(pieces).toString('latin1'), to)
        const code = await rules.message(mail)
        if (code === null) taken.push(mail)
        done(refusal(code))
      }
      stream.on('end', () => void answer())
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const settings: MailSettings = {
    host: '127.0.0.1',
    port,
    secure: false,
    requireTls: false,
    auth: null,
    from: { name: 'Smallshire hub', address: 'hub@smallshire.example' },
  }
  return {
    taken,
    rules,
    settings,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

// The address in the words, as servers do it, so that a test sees that ours do not pass it on.
const refusal = (code: Answer) =>
  code === null
    ? null
    : Object.assign(new Error('5.1.1 <broker@smallshire.example> no such box: Dear Margaret'), {
        responseCode: code,
      })
