import type { z } from 'zod'
import { isPartKind, kindsOfParts, type PlanIn, partKind, planFile } from './content.ts'

/** What is wrong with a plan's file, and where: "action A1.2 (the 3rd), due: …". */
export type FileProblem = { where: string; problem: string }

const mostShown = 200

/** Reads the JSON of a plan's file. Every problem is named, with the part and field it is in; nothing is guessed. */
export function readPlanFile(text: string): { file: PlanIn } | { problems: FileProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problems: [{ where: 'the file', problem: `is no JSON: ${(error as Error).message}` }] }
  }
  const read = planFile.safeParse(json)
  if (!read.success)
    return { problems: read.error.issues.slice(0, mostShown).map((issue) => problemOf(json, issue)) }
  const problems = [...twice(read.data), ...states(read.data), ...labels(read.data)]
  return problems.length > 0 ? { problems } : { file: read.data }
}

function problemOf(json: unknown, { path, message }: z.core.$ZodIssue): FileProblem {
  const [, kind, at, ...rest] = path
  if (path[0] !== 'parts' || typeof kind !== 'string' || typeof at !== 'number')
    return { where: path.join('.') || 'the file', problem: message }
  const part = (json as { parts: Record<string, { ref?: unknown }[]> }).parts[kind]?.[at]
  const name = isPartKind(kind) ? partKind(kind).one : kind
  const which = typeof part?.ref === 'string' ? part.ref : `number ${at + 1}`
  return { where: [`${name} ${which}`, ...rest].join(', '), problem: message }
}

function twice(file: PlanIn): FileProblem[] {
  return kindsOfParts.flatMap((kind) => {
    const refs = file.parts[kind].map(({ ref }) => ref)
    return refs
      .filter((ref, at) => refs.indexOf(ref) !== at)
      .map((ref) => ({
        where: `${partKind(kind).one} ${ref}`,
        problem: 'stands in the file twice: give one of them another ref',
      }))
  })
}

function states(file: PlanIn): FileProblem[] {
  return kindsOfParts.flatMap((kind) => {
    const { standing, one } = partKind(kind)
    return file.parts[kind].flatMap(({ ref, progress }) =>
      progress.flatMap(({ state, figure }) => [
        ...(state !== null && !(state in (standing?.states ?? {}))
          ? [
              {
                where: `${one} ${ref}, progress`,
                problem: standing
                  ? `"${state}" is no state of it: use one of ${Object.keys(standing.states).join(', ')}`
                  : `a ${one} has no states: leave "state" out`,
              },
            ]
          : []),
        ...(figure !== null && !standing?.figure
          ? [{ where: `${one} ${ref}, progress`, problem: 'counts nothing: leave "figure" out' }]
          : []),
      ]),
    )
  })
}

function labels({ versions }: PlanIn): FileProblem[] {
  const all = versions.map(({ label }) => label)
  return all
    .filter((label, at) => all.indexOf(label) !== at)
    .map((label) => ({
      where: `versions, ${label}`,
      problem: 'stands in the file twice: give one of them another label',
    }))
}
