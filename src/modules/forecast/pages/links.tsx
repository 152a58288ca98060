import { paths } from './addresses.ts'

const pages = [
  { at: paths.demand, words: 'What comes next' },
  { at: paths.ahead, words: 'The next ten days' },
  { at: paths.balance, words: 'Balance' },
  { at: paths.whatIf, words: 'What if?' },
  { at: paths.howMuch, words: 'How much?' },
] as const

/** The other questions that can be asked of the forecast, in the same order on each of its pages. */
export const ForecastLinks = ({ here }: { here: string }) => (
  <>
    {pages
      .filter(({ at }) => at !== here)
      .map(({ at, words }) => (
        <a href={at}>{words}</a>
      ))}
  </>
)
