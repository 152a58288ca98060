export { type Loaded, loadedWords, loadPlan } from './actions/load-plan.ts'
export { signPlan } from './actions/sign-plan.ts'
export { thingsOfPlans } from './queries/things.ts'
export { type PlanIn, type PlanInput, planFile } from './rules/content.ts'
