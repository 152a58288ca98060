import { localPath } from '../../../../platform/http/back.ts'
import { page } from '../../../../platform/http/page.ts'
import { noMailServer } from '../../../../platform/mail-settings.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { askOne, askStillTrue } from '../../actions/ask-still-true.ts'
import { paths } from '../../addresses.ts'
import { servicesToAsk } from '../list/chips.tsx'
import { loadLedger } from '../list/load.ts'

/** Asks a service by e-mail whether its figures still hold. */
export const askPage = page({
  at: paths.ask,
  may: 'ask what is free',
  logs: 'asked a service whether its figures hold',
  async post({ tx, viewer: by, now, params, form }) {
    const done = await askStillTrue(tx, { by, now, serviceId: params.serviceId ?? '' })
    if (isRefusal(done)) return done
    return { redirect: localPath(form.back, paths.ledger), said: askedWords(1) }
  },
})

/** Asks everybody whose figures are out of date and who has an e-mail address; those asked within the hour are left in peace. */
export const askAllPage = page({
  at: paths.askAll,
  may: 'ask what is free',
  logs: 'asked all services whose figures are out of date',
  async post({ tx, viewer: by, now, form }) {
    const { old, askedAt, settings } = await loadLedger(tx, { systemId: by.systemId, now, asked: {} })
    let asked = 0
    for (const one of servicesToAsk(old)) {
      const before = askedAt.get(one.serviceId)
      const done = await askOne(tx, { by, now, one, asked: before, holds: settings.holds })
      if (!isRefusal(done)) asked++
    }
    const toRing = new Set(
      old.filter(({ service }) => !service.contact.email).map(({ service }) => service.serviceId),
    ).size
    const ring =
      toRing === 0 ? '' : ` ${toRing} ${toRing === 1 ? 'has' : 'have'} no e-mail address: ring them.`
    return {
      redirect: localPath(form.back, paths.ledger),
      said:
        asked === 0
          ? `Nobody was asked: all were asked within the hour.${ring}`
          : `${askedWords(asked)}${ring}`,
    }
  },
})

const askedWords = (asked: number): string =>
  [
    asked === 1
      ? 'Asked by e-mail. The answer appears here.'
      : `${asked} services asked by e-mail. Their answers appear here.`,
    noMailServer() && 'No mail server is set, so the mail waits.',
  ]
    .filter(Boolean)
    .join(' ')
