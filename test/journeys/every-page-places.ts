import { tinyId, tinyNow } from '../../examples/tiny/world.ts'
import { makePrivateLink } from '../../src/modules/access/actions/private-links.ts'
import { answerAsk } from '../../src/modules/placements/actions/answer-ask.ts'
import { askServices } from '../../src/modules/placements/actions/ask.ts'
import { closeFamilyPage } from '../../src/modules/placements/actions/close-family-page.ts'
import { decideSuggestion } from '../../src/modules/placements/actions/decide-suggestion.ts'
import { fail } from '../../src/modules/placements/actions/fail.ts'
import { openNeed } from '../../src/modules/placements/actions/open-need.ts'
import { sayAsDescribed } from '../../src/modules/placements/actions/say-as-described.ts'
import { sayUnmatched } from '../../src/modules/placements/actions/say-unmatched.ts'
import { setStep } from '../../src/modules/placements/actions/set-step.ts'
import { shareFamilyPage } from '../../src/modules/placements/actions/share-family-page.ts'
import { suggestPlan } from '../../src/modules/placements/actions/suggest-plan.ts'
import type { ProviderAnswer } from '../../src/modules/placements/rules/provider-answer.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { good } from '../support/good.ts'
import type { TinyWorld } from '../support/tiny.ts'
import { at, type Doing, day, doing } from './every-page-doing.ts'
import { forecastHere } from './every-page-forecast.ts'
import { ledgerHere } from './every-page-ledger.ts'
import { plansHere } from './every-page-plans.ts'

/** What is free, who is looked for, asked, chosen, come and failed; links without signing in, and a suggested plan. */
export async function placesHere(db: Database, world: TinyWorld): Promise<Record<string, string>> {
  const does = doing(db, world)
  return {
    ...toldByTheWorld,
    ...(await ledgerHere(does, world)),
    ...(await plansHere(does, world)),
    ...(await forecastHere(does)),
    ...(await needs(does, world)),
    nobodysStayId: world.stayOf('Rashid Bellamy'),
    ...(await afterTheStart(does)),
    ...(await links(does)),
    ...(await familyPages(does, world)),
    ...(await suggestion(db, world, does)),
  }
}

const [alder, kestrel, brightStep] = [
  'home Alder House',
  'agency Kestrel Care',
  'bright-step Bright Step, North',
] as const

/** What examples/tiny/care.ts has of each already. */
const toldByTheWorld = {
  serviceId: tinyId(`service ${kestrel}`),
  lineId: tinyId(`line ${kestrel} 0`),
  endingLineId: tinyId(`line ${kestrel} 1`),
  alderServiceId: tinyId(`service ${alder}`),
  alderLineId: tinyId(`line ${alder} 0`),
  brightStepServiceId: tinyId(`service ${brightStep}`),
  needId: tinyId('need Margaret Okafor'),
  sentNeedId: tinyId('need Amrit Gill'),
  chosenNeedId: tinyId('need Leonard Achebe'),
  arrangedNeedId: tinyId('need Dorothy Pilkington'),
  failedNeedId: tinyId('need Hugh Pargeter'),
  kestrelAskId: tinyId('ask Margaret Okafor Kestrel Care'),
  askId: tinyId('ask Amrit Gill Alder House'),
  chosenAskId: tinyId('ask Leonard Achebe Bright Step, North'),
  arrangedAskId: tinyId('ask Dorothy Pilkington Bright Step, North'),
  reviewKind: 'weight-bearing',
  startedAskId: tinyId('ask Hugh Pargeter Alder House'),
  failedPersonId: tinyId('person Hugh Pargeter'),
  nobodysPersonId: tinyId('person Rashid Bellamy'),
}

/** One with a yes, one of whom a provider asks more, one for whom nothing fits, one about whom nobody is asked yet. */
async function needs(does: Doing, { stayOf }: TinyWorld) {
  const needed = (name: string, by: string, requires: unknown) =>
    does(by, '2026-11-23 13:00', (tx, about) => openNeed(tx, { ...about, stayId: stayOf(name), requires }))
  const asked = async (needId: string, by: string, service: string) => {
    const serviceIds = [tinyId(`service ${service}`)]
    const made = await does(by, '2026-11-23 13:05', (tx, about) =>
      askServices(tx, { ...about, needId, serviceIds }),
    )
    return made.asked[0]!.askId
  }
  const answered = (askId: string, by: string, answer: ProviderAnswer) =>
    does(by, '2026-11-23 15:40', (tx, about) => answerAsk(tx, { ...about, askId, answer, saw: null }))

  const yes = await needed('Kwabena Mensah', 'Dee', {
    wants: ['home care'],
    visits: [{ band: 'morning', carers: 1, minutes: 30 }],
    payer: 'self-funder',
    about: 'Makes his own breakfast; needs help to wash and dress.',
  })
  const yesAskId = await asked(yes.needId, 'Dee', kestrel)
  await answered(yesAskId, 'Gwen', { answer: 'yes', startOn: day('2026-11-26'), words: 'From 7.30' })
  const more = await needed('Olive Nkemelu', 'Amara', { wants: ['nursing home'], needs: ['nursing'] })
  const moreAskId = await asked(more.needId, 'Amara', alder)
  await answered(moreAskId, 'Marek', { answer: 'more', words: 'Is she well again? When was the last day?' })
  const unfit = await needed('Roy Pemberton', 'Amara', {
    wants: ['community bed', 'intermediate care bed'],
    needs: ['dementia', 'wandering', 'non-weight-bearing'],
    weightKg: 140,
  })
  await does('Amara', '2026-11-23 16:30', (tx, about) =>
    sayUnmatched(tx, { ...about, needId: unfit.needId, reason: 'No bed takes somebody who walks about' }),
  )
  const unasked = await needed('Ivy Thorncroft', 'Amara', {
    wants: ['reablement', 'home care'],
    needs: ['medicines'],
    visits: [{ band: 'evening', carers: 2, minutes: 30 }],
    wouldLike: 'Somebody who does not mind the dog',
  })
  const rail = await needed('Kwabena Mensah', 'Amara', { wants: ['equipment'] })
  await does('Amara', '2026-11-23 14:00', (tx, about) =>
    setStep(tx, {
      ...about,
      needId: rail.needId,
      step: 'assessed',
      plan: { organisationId: tinyId('organisation home'), dueOn: day('2026-11-23') },
      doneOn: null,
    }),
  )
  const crisis = await needed('Olive Nkemelu', 'Amara', {
    wants: ['crisis care'],
    crisisPath: 'discharge to assess',
    visits: [{ band: 'morning', carers: 1, minutes: 45 }],
  })
  return {
    yesAskId,
    moreAskId,
    unfitNeedId: unfit.needId,
    unaskedNeedId: unasked.needId,
    equipmentNeedId: rail.needId,
    equipmentStep: 'assessed',
    crisisNeedId: crisis.needId,
  }
}

/** Hugh Pargeter came to Alder House yesterday: not as described, and this morning they cannot go on. */
async function afterTheStart(does: Doing) {
  const { startedAskId: askId, failedNeedId: needId } = toldByTheWorld
  await does('Marek', '2026-11-23 18:20', (tx, about) =>
    sayAsDescribed(tx, { ...about, askId, wrong: ['medicines'], words: 'Two boxes were missing' }),
  )
  const words = 'He needs two people at night, and there is one'
  const failed = await does('Tomasz', '2026-11-24 08:02', (tx, about) =>
    fail(tx, { ...about, needId, askId, words }),
  )
  return { needFactId: failed.factId }
}

/** A link of each kind that a provider is sent, and one of each that is over. */
async function links(does: Doing) {
  const { askId, alderServiceId } = toldByTheWorld
  const link = async (purpose: 'answer' | 'still true', subjectId: string, ends: string) => {
    const organisationId = tinyId('organisation home')
    const { token } = await does('Tomasz', '2026-11-23 07:45', (tx, { by }) =>
      makePrivateLink(tx, { by, purpose, organisationId, subjectId, endsAt: at(ends) }),
    )
    return token
  }
  return {
    answerToken: await link('answer', askId, '2026-11-27 07:45'),
    answerOverToken: await link('answer', askId, '2026-11-24 07:45'),
    stillTrueToken: await link('still true', alderServiceId, '2026-11-27 07:45'),
    stillTrueOverToken: await link('still true', alderServiceId, '2026-11-24 07:45'),
  }
}

/** Leonard Achebe's son reads his page; another link to it is closed again. */
async function familyPages(does: Doing, { stayOf }: TinyWorld) {
  const stayId = stayOf('Leonard Achebe')
  const share = (sharedWith: string) =>
    does('Amara', '2026-11-22 11:00', (tx, about) =>
      shareFamilyPage(tx, {
        ...about,
        stayId,
        agreedBy: 'person',
        agreed: 'He said so himself, with his son there',
        sharedWith,
        until: day('2026-12-18'),
        wardPhone: '01632 960114',
        nightPhone: '01632 960100',
      }),
    )
  const [open, closed] = [await share('Chidi, his son'), await share('A neighbour')]
  await does('Amara', '2026-11-22 15:00', (tx, about) =>
    closeFamilyPage(tx, { ...about, stayId, linkId: closed.linkId, reason: 'He thought better of it' }),
  )
  return { familyToken: open.token, linkId: open.linkId, familyOverToken: closed.token }
}

/** A plan for everybody whom the hub sees waiting; one line of it is decided. */
async function suggestion(db: Database, world: TinyWorld, does: Doing) {
  const { suggestionId, lines } = good(await suggestPlan(db, { by: world.who('Tomasz'), now: tinyNow }))
  const [open, other] = [...lines].sort((a, b) => Number(b.placed !== null) - Number(a.placed !== null))
  if (!open || !other) throw new Error('too few wait in the tiny world for a suggested plan')
  await does('Tomasz', '2026-11-24 08:12', (tx, about) =>
    decideSuggestion(tx, {
      ...about,
      suggestionId,
      needId: other.needId,
      decision: 'nobody',
      why: 'Not before the assessment is read',
    }),
  )
  return { suggestionId, suggestedNeedId: open.needId }
}
