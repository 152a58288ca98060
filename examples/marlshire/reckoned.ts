import { type ForecastSettings, todayName } from '../../src/modules/forecast/index.ts'

const source = 'Invented for the example county'

/** What Marlshire's forecasts reckon with: shares of those admitted by pathway, and what things cost. All of it invented. */
export const reckoned: Partial<ForecastSettings> = {
  shares: { P0: 0.81, P1: 0.085, P2: 0.034, P3: 0.019, source, on: '2026-10-01' },
  delayedDay: { pounds: 395, source, on: '2026-04-01' },
  costs: {
    [todayName]: {
      'Marl Royal; places': { pounds: 480, source, on: '2026-04-01' },
      'St Oswin’s; places': { pounds: 470, source, on: '2026-04-01' },
      'Assessment; places; 1': { pounds: 260, source, on: '2026-04-01' },
      'Assessment; places; 2': { pounds: 340, source, on: '2026-04-01' },
      'Help at home; starts a week': { pounds: 610, source, on: '2026-04-01' },
      'Help at home; starts a week; 5': { pounds: 740, source, on: '2026-04-01' },
      'Community beds; places': { pounds: 205, source, on: '2026-04-01' },
      'Care home; starts a week': { pounds: 2400, source, on: '2026-04-01' },
    },
    'A winter in one place': {
      'Acute; places; 0': { pounds: 480, source, on: '2026-04-01' },
      'Assessment; places; 1': { pounds: 260, source, on: '2026-04-01' },
      'Assessment; places; 2': { pounds: 340, source, on: '2026-04-01' },
      'Home care; starts a week': { pounds: 610, source, on: '2026-04-01' },
      'Home care; hours a day; morning; 0': { pounds: 24, source, on: '2026-04-01' },
      'Home care; hours a day; evening': { pounds: 26, source, on: '2026-04-01' },
      'Community beds; places': { pounds: 205, source, on: '2026-04-01' },
    },
  },
}
