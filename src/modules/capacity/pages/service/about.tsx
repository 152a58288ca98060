import type { OneOff } from '../../../../platform/bank-holidays.ts'
import { fullDate } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Card, SummaryList } from '../../../../ui/index.ts'
import {
  contactHoursWords,
  holidaysAhead,
  isOpenOn,
  opensWords,
  takesCalls,
} from '../../rules/hours-words.ts'
import { kindOf } from '../../rules/kinds.ts'
import { areaWords, feeWords, limitsWords } from '../../rules/limits-words.ts'
import type { Service } from '../../rules/model.ts'

const row = (key: string, value: string | null | undefined) => ({
  key: { text: key },
  value: { text: value || 'not set' },
})

/** Then the number stands among what it takes on: "18 beds". */
const countsPlaces = ({ kind }: Service) => ['bed', 'room', 'place'].includes(kindOf(kind).unit)

/** All that it offers, and whom to ring. */
export const About = ({
  service,
  now,
  bankHolidays,
}: {
  service: Service
  now: Instant
  bankHolidays: readonly OneOff[]
}) => {
  const { contact } = service
  const awake = takesCalls(contact.hours, now)
  const days = opensWords(service.opens)
  const open = isOpenOn(service.opens, dateOf(now), bankHolidays)
  return (
    <Card title="What it offers" id="offers">
      <SummaryList
        rows={[
          row('Area', areaWords(service)),
          row('Takes on', limitsWords(service).join('; ')),
          service.places === null || countsPlaces(service)
            ? null
            : row('How many in all', String(service.places)),
          service.target === null ? null : row('New starts a week', String(service.target)),
          row('Fee', feeWords(service.fee)),
          service.postcode ? row('Postcode', service.postcode) : null,
          row('Telephone', contact.phone),
          row('E-mail', contact.email),
          row(
            'Takes calls',
            `${contactHoursWords(contact.hours)}${contact.hours?.length ? `; ${awake ? 'open now' : 'closed now'}` : ''}`,
          ),
          days ? row('Opening days', `${days}; ${open ? 'open' : 'closed'} today`) : null,
          service.opens.bankHolidays === undefined
            ? null
            : row(
                'Next bank holidays',
                holidaysAhead(service.opens, dateOf(now), bankHolidays)
                  .map(({ date, name, open: is }) => `${name}, ${fullDate(date)}: ${is ? 'open' : 'closed'}`)
                  .join('; '),
              ),
          service.words ? row('About', service.words) : null,
        ]}
      />
    </Card>
  )
}
