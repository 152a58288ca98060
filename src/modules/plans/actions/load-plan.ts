import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { kindsOfParts, type PartKind, type PlanIn } from '../rules/content.ts'
import { same } from '../rules/difference.ts'
import { inPlanWords } from '../rules/disagreements/in-plan.ts'
import { disagreementParts } from '../rules/disagreements/of-file.ts'
import { type Content, openVersion, type PartFact, type PlanFacts } from '../rules/plan.ts'
import { saidBefore } from '../rules/said-before.ts'
import { insertParts, insertProgress, type NewPart, type NewProgress, planFacts } from '../store.ts'
import { headWrong } from './begin-plan.ts'
import { type By, lockedPlan, mayChange, newestFacts, notAllowed } from './change-parts.ts'
import { foundNow } from './found-now.ts'
import { putVersion } from './put-version.ts'

export type Loaded = {
  planId: string
  added: number
  changed: number
  takenOut: number
  unchanged: number
  progress: number
  /** The version that was issued; null where nothing differed. */
  issued: string | null
  disagreements: number
  /** Where its parts do not agree, besides. */
  found: string[]
}

/**
 * Takes a whole plan in from its file, all or nothing. A plan whose key is there already becomes a new version of it: what is
 * not in the file any more is taken out. The same file twice changes nothing. The versions before the last are document
 * control alone: what they said is not in the file.
 */
export async function loadPlan(
  tx: Tx,
  { by, now, file: given }: By & { file: PlanIn },
): Promise<Loaded | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const file = { ...given, parts: { ...given.parts, disagreement: disagreementParts(given) } }
  const wrong = headWrong(file.plan)
  if (wrong) return wrong
  const begun = await planOf(tx, { by, now, file })
  const { facts, planId } = begun
  const labels = new Set(facts.versions.map(({ label }) => label))
  const fresh = file.versions.filter(({ label }) => !labels.has(label))
  const last = file.versions.at(-1)!
  // Document control of a plan that is there already: the versions named before the last are old news or are issued with it.
  const earlier = facts.versions.length === 0 ? file.versions.slice(0, -1) : []
  for (const [at, one] of earlier.entries())
    await putVersion(tx, { by, now, planId, version: at + 1, ...one, signers: [] })
  const version = facts.versions.length === 0 ? earlier.length + 1 : openVersion(facts)
  const puts = partsToPut(facts, file, { planId, version })
  const said = progressToSay(facts, file, puts.partIds)
  if (puts.rows.length > 0 && !fresh.includes(last))
    return refuse(
      'conflict',
      `The file differs from the plan, and its last version, ${last.label}, was issued already. Add a line to "versions" that says what changed`,
    )
  await insertParts(tx, { systemId: by.systemId, now }, puts.rows)
  await insertProgress(
    tx,
    { systemId: by.systemId, now },
    said.map((one) => ({ ...one, planId })),
  )
  const changes = puts.rows.length > 0
  const signers = file.parts.party
    .filter(({ signs }) => signs)
    .map(({ ref, organisation }) => ({ partId: puts.partIds.get(keyOf('party', ref))!, organisation }))
  if (changes) await putVersion(tx, { by, now, planId, version, ...last, signers })
  const { rows: _, partIds: __, ...counts } = puts
  return {
    planId,
    ...counts,
    progress: said.length,
    issued: changes ? last.label : null,
    disagreements: file.parts.disagreement.length,
    found: await foundNow(tx, by, planId),
  }
}

/** What a loaded plan came to, in words. */
export const loadedWords = ({
  added,
  changed,
  takenOut,
  unchanged,
  progress,
  issued,
  disagreements,
  found,
}: Loaded): string =>
  [
    issued ? `Version ${issued} is issued` : 'Nothing differs: no new version',
    `${added} ${added === 1 ? 'part' : 'parts'} added, ${changed} changed, ${takenOut} taken out, ${unchanged} unchanged`,
    `${progress} ${progress === 1 ? 'entry' : 'entries'} of how parts stand`,
    ...(disagreements > 0
      ? [
          `the document disagrees with itself in ${disagreements} ${disagreements === 1 ? 'place' : 'places'}: see “Disagreements”`,
        ]
      : []),
    ...(found.length > 0 ? [inPlanWords(found)!] : []),
  ].join('; ')

async function planOf(
  tx: Tx,
  { by, now, file }: By & { file: PlanIn },
): Promise<{ planId: string; facts: PlanFacts }> {
  const planId = newId()
  const made = await tx
    .insertInto('plans.plan')
    .values({ system_id: by.systemId, plan_id: planId, key: file.key, begun_at: now.toString() })
    .onConflict((on) => on.columns(['system_id', 'key']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 0n)
    return {
      planId,
      facts: { planId, key: file.key, parts: [], progress: [], versions: [], signers: [], signatures: [] },
    }
  const all = await planFacts(tx, { systemId: by.systemId })
  const there = all.find(({ key }) => key === file.key)!
  return { planId: there.planId, facts: (await lockedPlan(tx, by, there.planId)) ?? there }
}

type Puts = {
  rows: NewPart[]
  partIds: Map<string, string>
  added: number
  changed: number
  takenOut: number
  unchanged: number
}

function partsToPut(
  facts: PlanFacts,
  file: PlanIn,
  { planId, version }: { planId: string; version: number },
): Puts {
  const known = new Map(newestFacts(facts).map((fact) => [keyOf(fact.kind, fact.ref), fact]))
  const puts: Puts = { rows: [], partIds: new Map(), added: 0, changed: 0, takenOut: 0, unchanged: 0 }
  const put = (kind: PartKind | 'plan', ref: string, content: Content) => {
    const earlier = known.get(keyOf(kind, ref))
    const partId = earlier?.partId ?? newId()
    puts.partIds.set(keyOf(kind, ref), partId)
    if (earlier?.content && sameContent(earlier, content)) {
      puts.unchanged += kind === 'plan' ? 0 : 1
      return
    }
    if (kind !== 'plan') puts[earlier?.content ? 'changed' : 'added'] += 1
    puts.rows.push({ planId, partId, kind, ref, version, content, supersedes: earlier?.factId ?? null })
  }
  put('plan', 'plan', file.plan)
  for (const kind of kindsOfParts)
    for (const { ref, id: _, progress: __, ...content } of file.parts[kind])
      put(kind, ref, content as Content)
  for (const [key, fact] of known)
    if (fact.content && !puts.partIds.has(key)) {
      puts.takenOut += 1
      const { partId, kind, ref, factId } = fact
      puts.rows.push({ planId, partId, kind, ref, version, content: null, supersedes: factId })
    }
  return puts
}

function progressToSay(facts: PlanFacts, file: PlanIn, partIds: ReadonlyMap<string, string>) {
  const isKnown = saidBefore(facts.progress)
  return kindsOfParts.flatMap((kind) =>
    file.parts[kind].flatMap(({ ref, progress }) =>
      progress
        .map((said) => ({ ...said, partId: partIds.get(keyOf(kind, ref))! }))
        .filter((said) => !isKnown(said)),
    ),
  ) satisfies Omit<NewProgress, 'planId'>[]
}

const keyOf = (kind: string, ref: string) => `${kind} ${ref}`

const sameContent = ({ content }: PartFact, other: Content): boolean =>
  Object.keys({ ...content, ...other }).every((key) => same(content?.[key] ?? null, other[key] ?? null))
