import type { Instant } from '../../../platform/time.ts'
import { amount, count } from './lateness.ts'
import { inOrderOfCost, listOf, type Thing } from './thing.ts'

type Looked = {
  accountsWithoutPost: readonly string[]
  wardsWithoutBeds: readonly string[]
  sitesWithoutWards: readonly string[]
}

/** What somebody who runs a place should put right; no person in care stands in it. */
export function runningThings({ accountsWithoutPost, wardsWithoutBeds, sitesWithoutWards }: Looked): Thing[] {
  return inOrderOfCost([
    ...thing(
      'accounts',
      accountsWithoutPost,
      3,
      (n) => `${count(n, 'colleague', 'colleagues')} cannot work yet`,
      (who) => `No post is given to ${who}, so signing in leads nowhere.`,
      'Give them a post',
      '/organisations',
      'somebody cannot do their work',
    ),
    ...thing(
      'wards',
      wardsWithoutBeds,
      2,
      (n) => `${count(n, 'ward')} without a bed`,
      (which) => `Nobody can be admitted to a bed on ${which}.`,
      'Add beds',
      '/wards',
      'nobody can be put in a bed there',
    ),
    ...thing(
      'sites',
      sitesWithoutWards,
      1,
      (n) => `${count(n, 'hospital')} without a ward`,
      (which) => `${which} has no ward in use.`,
      'Add a ward',
      '/wards',
      'nobody can be admitted there',
    ),
  ])
}

function thing(
  key: string,
  which: readonly string[],
  weight: number,
  title: (n: number) => string,
  sentence: (which: string) => string,
  verb: string,
  path: string,
  why: string,
): Thing[] {
  if (which.length === 0) return []
  return [
    {
      key,
      title: title(which.length),
      sentence: sentence(listOf(which)),
      status: { is: 'not-ready', words: `${which.length} to do` },
      verb,
      why,
      minutes: 2 * which.length,
      cost: weight * which.length,
      stayIds: [],
      go: { to: 'page', path },
    },
  ]
}

/** Records opened with a reason that wait to be checked (rule IG-03); who was in them is not said. */
export function privacyThings(
  unchecked: readonly { by: string; organisation: string; at: Instant }[],
  now: Instant,
): Thing[] {
  const oldest = unchecked[0]
  if (!oldest) return []
  return [
    {
      key: 'break glass',
      title: `Check ${count(unchecked.length, 'record')} opened with a reason`,
      sentence: `Opened by ${listOf([...new Set(unchecked.map((one) => `${one.by} (${one.organisation})`))])}.`,
      status: { is: 'not-answered', words: `Oldest ${amount(oldest.at, now)}` },
      verb: 'Check them',
      why: 'an opening that nobody checks protects nobody',
      minutes: 3 * unchecked.length,
      cost: unchecked.length,
      stayIds: [],
      go: { to: 'page', path: '/privacy' },
    },
  ]
}
