export { type DelayFact, type DelayFactInput, delayFact, type Party, type Side } from './rules/facts.ts'
export { delayFactsOf, insertDelayFacts } from './store.ts'
