import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const logged = (write: (log: ReturnType<typeof openLog>) => void) => {
  let text = ''
  write(openLog('debug', { write: (line) => (text += line) }))
  return text
}

test.each(['9990041822', '999 004 1822', '999-004-1822'])(
  'an NHS number (%s) never leaves the process in a log',
  (number) => {
    const text = logged((log) => log.error({ detail: `for ${number}` }, `could not save ${number}`))
    expect(text).not.toContain(number)
    expect(text).toContain('[number removed]')
  },
)

test('a log line is JSON with level, time and words', () => {
  const line = JSON.parse(logged((log) => log.info({ route: '/list' }, 'page')))
  expect(line).toMatchObject({ level: 'info', route: '/list', msg: 'page' })
  expect(Date.parse(line.time)).not.toBeNaN()
})
