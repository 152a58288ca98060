import { page } from '../../../platform/http/page.ts'
import { Gallery } from '../../../ui/index.ts'

/** Words, shapes and states: what every mark on the screen means. */
export const wordsPage = page({
  at: '/words',
  may: 'anyone',
  logs: 'read what the words and shapes mean',
  async get() {
    return { view: <Gallery />, title: 'Words, shapes and states', wide: true }
  },
})
