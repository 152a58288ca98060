import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { instantOf } from '../../../platform/time.ts'
import { needCodes, payers, serviceKinds } from '../../capacity/index.ts'
import { whoWords } from '../../people/index.ts'
import { checkRequires } from './check-requires.ts'
import { requires } from './requires.ts'
import { shownTo, whoSeesWhat } from './shown.ts'

const person = { sex: 'female' as const, age: 84, outward: 'MX4', zone: 'zone 4' }
const now = instantOf('2026-11-24T08:12:00Z')

test('all that a provider reads before it is chosen', () => {
  const need = requires.parse({
    wants: ['home care', 'reablement'],
    needs: ['hoist', 'medicines'],
    visits: [
      { band: 'morning', carers: 2, minutes: 45 },
      { band: 'evening', carers: 1, minutes: 30, weekdays: [1, 2, 3, 4, 5] },
    ],
    weightKg: 92,
    infection: 'c. difficile',
    language: 'Igbo',
    carerSex: 'female',
    payer: 'council',
    from: '2026-11-25',
    about: 'Was a teacher',
    wouldLike: 'The same faces',
    whyWaiting: 'No double-up in the evening',
    onlyChosen: 'The key is in a safe by the door',
  })
  expect(shownTo(need, person)).toEqual({
    who: 'A woman of 84',
    wants: 'Home care or reablement, paid by the council',
    needs: [
      'a hoist',
      'help with medicines',
      'infection: C. difficile',
      'weighs 92 kg',
      'speaks Igbo',
      'women only as carers',
    ],
    visits: ['Morning, 45 minutes, two carers', 'Evening, 30 minutes, Mon to Fri'],
    where: 'MX4, zone 4',
    about: 'Was a teacher',
    wouldLike: 'The same faces',
    waiting: 'No double-up in the evening',
    from: '25 November 2026',
  })
})

test.each([
  [{ sex: 'male' as const, age: 79 }, 'A man of 79'],
  [{ sex: null, age: 79 }, 'A person of 79'],
  [{ sex: 'female' as const, age: null }, 'A woman, age not known'],
])('%j', (who, words) => {
  expect(whoWords(who)).toBe(words)
})

test('every part is either for whoever is asked or for the chosen one', () => {
  expect(new Set(whoSeesWhat.map(({ before }) => before))).toEqual(new Set(['asked', 'chosen']))
})

test('whatever is written, what passes the check shows no name, number or address', () => {
  const who = {
    givenName: 'Margaret',
    familyName: 'Okafor',
    knownAs: 'Peggy',
    address: '14 Mill Lane, Larkfield',
  }
  const word = fc.constantFrom(
    'Margaret',
    'Okafor',
    'Peggy',
    'peggy',
    '9990041822',
    'MX4 1AA',
    '14 Mill Lane',
    'likes',
    'tea',
    'hoist',
  )
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  const need = fc.record({
    wants: fc.array(fc.constantFrom(...serviceKinds.filter((kind) => kind !== 'home care')), {
      minLength: 1,
      maxLength: 3,
    }),
    needs: fc.uniqueArray(fc.constantFrom(...needCodes), { maxLength: 5 }),
    payer: fc.constantFrom(...payers),
    about: text,
    wouldLike: text,
    whyWaiting: text,
    onlyChosen: text,
  })
  fc.assert(
    fc.property(need, (asked) => {
      const checked = checkRequires(asked, who, now)
      if (isRefusal(checked)) return
      const shown = JSON.stringify(shownTo(checked, person))
      expect(shown).not.toMatch(/margaret|okafor|peggy|9990041822|MX4 1AA|mill lane/i)
    }),
  )
})

test.each(['about', 'wouldLike', 'whyWaiting', 'language'])(
  '%s is refused, by its own field, when it says who somebody is',
  (field) => {
    const asked = { wants: ['reablement'], [field]: 'Igbo, as Okafor does' }
    const checked = checkRequires(asked, { givenName: 'Margaret', familyName: 'Okafor' }, now)
    expect(isRefusal(checked) && checked.fields).toEqual({
      [field]: expect.stringContaining('take out “Okafor”'),
    })
  },
)
