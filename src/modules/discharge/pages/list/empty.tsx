import { EmptyState } from '../../../../ui/index.ts'
import { awaitsWords } from '../../rules/awaits.ts'
import type { Pathway } from '../../rules/facts.ts'
import { count } from '../../rules/lateness.ts'
import { pathwayWords } from '../../rules/pathway.ts'
import { type ListAsked, listAddress, type Show, type Word } from './address.ts'
import { belongs, narrowingWords } from './line.ts'
import type { Loaded } from './load.ts'

/** Nobody to show: with relief where that is good, and otherwise which word emptied the list and what is without it. */
export const Empty = ({ loaded }: { loaded: Loaded }) => {
  const { asked, everyone, at } = loaded
  const words = narrowingWords.filter(
    (word) => asked[word] !== undefined && !(word === 'ready' && asked.view === 'hub'),
  )
  if (words.length === 0) return <Good loaded={loaded} />
  const without = words
    .map((word) => ({ word, left: everyone.filter((line) => belongs(line, asked, at.now, [word])).length }))
    .sort((a, b) => b.left - a.left)[0]!
  const quoted = words.map((word) => `“${narrowWords(word, loaded)}”`)
  const title =
    words.length === 1 && goodNews[words[0]!]
      ? `${goodNews[words[0]!]} ${narrowWords(words[0]!, loaded)}.`
      : `No one matches ${quoted.join(' and ')}.`
  return (
    <EmptyState title={title}>
      {without.left > 0 ? (
        <>
          Without “{narrowWords(without.word, loaded)}” there{' '}
          {without.left === 1 ? 'is 1' : `are ${without.left}`}.{' '}
          <a href={listAddress(asked, { [without.word]: undefined })}>Show the {without.left}</a>
        </>
      ) : (
        <a href={listAddress({ view: asked.view, ...(asked.ward && { ward: asked.ward }) })}>Show everyone</a>
      )}
    </EmptyState>
  )
}

const goodNews: { [word in Word]?: string } = { late: 'Nobody is' }

const Good = ({ loaded: { asked, everyone } }: { loaded: Loaded }) => {
  if (asked.view === 'mine')
    return (
      <EmptyState title="Nobody waits for you.">
        Whoever you are given something to do for, or who is named to you, appears here by themselves. What
        you are only asked stands in <a href="/">Today</a>.
      </EmptyState>
    )
  if (asked.view === 'ward') return <EmptyState title="Nobody is on this ward." />
  return asked.ready === '1' ? (
    <EmptyState title="Nobody is ready and waiting.">
      {everyone.length > 0 ? (
        <>
          {count(everyone.length, 'person is', 'people are')} in hospital.{' '}
          <a href={listAddress(asked, { ready: undefined })}>See them</a>
        </>
      ) : (
        'Nobody is in hospital whom you may see.'
      )}
    </EmptyState>
  ) : (
    <EmptyState title="Nobody is in hospital whom you may see." />
  )
}

const showWords: Record<Show, string> = {
  go: 'could go today',
  one: 'need one thing',
  unowned: 'no next step',
  stale: 'not heard of for a day',
  unseen: 'not seen yet',
}

/** A narrowing word as it is said: "Ashdene", "late with the council". */
function narrowWords(word: Word, { asked, everyone }: Pick<Loaded, 'asked' | 'everyone'>): string {
  const value = asked[word as keyof ListAsked] ?? ''
  const owner = () =>
    everyone.map(({ waits }) => waits.owners[value]).find(Boolean) ?? 'somebody who owns nothing here'
  switch (word) {
    case 'ready':
      return value === '1' ? 'ready' : 'not ready'
    case 'site':
      return everyone.find(({ row }) => row.siteId === value)?.row.site ?? 'another hospital'
    case 'pathway':
      return value === 'none' ? 'going to: not decided' : pathwayWords[value as Pathway]
    case 'awaits':
      return awaitsWords(value)
    case 'owner':
      return `owned by ${owner()}`
    case 'late':
      return value === '1' ? 'late' : `late with ${owner()}`
    case 'mine':
      return 'mine'
    case 'changed':
      return 'changed since yesterday'
    case 'show':
      return showWords[value as Show]
    default:
      return value
  }
}
