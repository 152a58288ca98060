import { resolve } from 'node:path'
import { readBytes } from '../../../edges/files/read-bytes.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { loadedWords, loadPlan } from '../actions/load-plan.ts'
import { planKinds } from '../rules/content.ts'
import { gapsOf, notReadyWords } from '../rules/gaps.ts'
import { lateThings } from '../rules/late.ts'
import { newestIssued, planAt } from '../rules/plan.ts'
import { planFileOf } from '../rules/plan-file.ts'
import { readPlanFile } from '../rules/read-plan-file.ts'
import { signedWords, signings } from '../rules/signing.ts'
import { planFacts } from '../store.ts'
import { exportCommand, importCommand } from './import.ts'

const mostShown = 100

/** `homeward plans list` */
const listCommand: Command = {
  noun: 'plans',
  verb: 'list',
  about: 'print the plans of the place: period, version, who signed, what is late, what is missing',
  options: [...asOptions],
  async run(asked) {
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer, demoNow, now } = who
    const all = await asViewer(asked.db, viewer, demoNow, (tx) => planFacts(tx, viewer), 'read')
    const json = all.flatMap((facts) => {
      const plan = planAt(facts)
      if (!plan) return []
      const signed = signings(facts)
      return [
        {
          planId: plan.planId,
          key: plan.key,
          title: plan.head.title,
          kind: plan.head.kind,
          from: plan.head.from,
          to: plan.head.to,
          version: newestIssued(facts)?.label ?? null,
          signed: signedWords(signed),
          late: lateThings(plan, dateOf(now)).length,
          missing: gapsOf(plan).length,
        },
      ]
    })
    for (const one of json)
      asked.write(
        [
          one.key,
          one.title,
          planKinds[one.kind],
          `${one.from} to ${one.to}`,
          one.version ? `version ${one.version}` : 'draft',
          one.signed,
          `${one.late} late`,
          `${one.missing} missing`,
        ].join('  '),
      )
    if (json.length === 0) asked.write('There is no plan here yet.')
    return { exit: 0, json }
  },
}

/** `homeward plans show <id>`: the file that `plans load` reads again. */
const showCommand: Command = {
  noun: 'plans',
  verb: 'show',
  about: 'print one plan as it is written now; with --json the whole of it, as "plans load" reads it',
  arguments: [{ name: 'id', about: 'the plan’s id or key', required: true }],
  options: [...asOptions],
  async run(asked) {
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer, demoNow, now } = who
    const all = await asViewer(asked.db, viewer, demoNow, (tx) => planFacts(tx, viewer), 'read')
    const facts = all.find(({ planId, key }) => [planId, key].includes(asked.args.id ?? ''))
    const plan = facts && planAt(facts)
    if (!facts || !plan)
      return sayRefused(
        asked.write,
        refuse(
          'not-found',
          `there is no plan ${asked.args.id}. There are: ${all.map(({ key }) => key).join(', ') || 'none yet'}`,
        ),
      )
    const gaps = gapsOf(plan)
    asked.write(`${plan.head.title}: ${planKinds[plan.head.kind]}, ${plan.head.from} to ${plan.head.to}`)
    asked.write(signedWords(signings(facts)))
    for (const thing of lateThings(plan, dateOf(now)))
      asked.write(
        `late ${thing.late} days: ${thing.part.kind} ${thing.part.ref}, ${thing.lead ?? 'nobody’s'}`,
      )
    asked.write(notReadyWords(gaps) ?? 'Nothing is missing')
    for (const { words } of gaps) asked.write(`  ${words}`)
    return { exit: 0, json: planFileOf(facts, plan) }
  },
}

/** `homeward plans load <file.json>`: docs/how-to/load-a-plan.md. */
const loadCommand: Command = {
  noun: 'plans',
  verb: 'load',
  about:
    'take a whole plan in from a JSON file: all of it or nothing; one that is there becomes a new version',
  arguments: [{ name: 'file', about: 'the JSON file (docs/how-to/load-a-plan.md)', required: true }],
  options: [...asOptions],
  async run(asked) {
    const bytes = readBytes(resolve(asked.cwd, asked.args.file ?? ''))
    if (isRefusal(bytes))
      return sayRefused(asked.write, { ...bytes, because: `${bytes.because}. Nothing was changed` })
    const read = readPlanFile(Buffer.from(bytes).toString('utf8'))
    if ('problems' in read) {
      const { problems } = read
      asked.write(
        `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
      )
      for (const { where, problem } of problems.slice(0, mostShown)) asked.write(`${where}: ${problem}`)
      return { exit: outside.invalid.exit, json: { problems: problems.slice(0, mostShown) } }
    }
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer: by, demoNow, now } = who
    if (by.role !== 'service' && !mayDo(by, 'change plans'))
      return sayRefused(
        asked.write,
        refuse('not-allowed', `${String(asked.options.as)} may not change plans`),
      )
    const loaded = await asViewer(asked.db, by, demoNow, (tx) => loadPlan(tx, { by, now, file: read.file }))
    if (isRefusal(loaded))
      return sayRefused(asked.write, { ...loaded, because: `${loaded.because}. Nothing was changed` })
    asked.write(loadedWords(loaded))
    return { exit: 0, json: loaded }
  },
}

export const planCommands: Command[] = [listCommand, showCommand, loadCommand, exportCommand, importCommand]
