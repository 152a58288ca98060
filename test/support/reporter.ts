import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

type Problem = {
  message?: string
  name?: string
  diff?: string
  stack?: string
  stacks?: readonly { file: string; line: number }[]
}

const root = path.resolve(import.meta.dirname, '../..')
const print = (line: string) => process.stdout.write(`${line}\n`)

/**
 * One line for each file, the reason of each failure, and the two sums in the file HOMEWARD_TEST_SUMMARY.
 * Whatever did not pass has failed: a skipped test, a file that does not load, an error outside any test.
 * Vitest takes a reporter from a file only by its default export.
 */
export default class LineReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const { passed, failures } = judge(module)
    const time = (module.diagnostic().duration / 1000).toFixed(1)
    const outcome = failures.length === 0 ? 'ok  ' : 'FAIL'
    print(
      `${outcome} ${module.project.name.padEnd(8)} ${module.relativeModuleId}  ${passed + failures.length} tests  ${time} s`,
    )
    for (const failure of failures) print(failure)
  }

  onUserConsoleLog(log: { content: string }): void {
    process.stderr.write(log.content)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Problem[]): void {
    let passed = 0
    let failed = unhandled.length
    for (const error of unhandled) print(reason('an error outside any test', [error]))
    for (const module of modules) {
      const result = judge(module)
      passed += result.passed
      failed += result.failures.length
    }
    if (modules.length === 0) {
      failed += 1
      print('FAIL no test file was found')
    }
    const summary = process.env.HOMEWARD_TEST_SUMMARY
    if (summary) writeFileSync(summary, JSON.stringify({ passed, failed }))
  }
}

function judge(module: TestModule): { passed: number; failures: string[] } {
  const tests = [...module.children.allTests()]
  const groups: (TestModule | TestSuite)[] = [module, ...module.children.allSuites()]
  const broken = groups.filter((group) => group.errors().length > 0)
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failures: [
      ...broken.map((group) =>
        reason(group.type === 'module' ? group.relativeModuleId : group.fullName, group.errors()),
      ),
      ...tests.filter((test) => test.result().state !== 'passed').map(failureOf),
    ],
  }
}

function failureOf(test: TestCase): string {
  const result = test.result()
  if (result.state === 'failed') return reason(test.fullName, result.errors)
  return `  ✗ ${test.fullName}\n      ${result.state === 'skipped' ? 'was skipped; skipped tests count as failed' : 'never finished'}`
}

function reason(name: string, errors: readonly Problem[]): string {
  const told = errors.flatMap((error) => [
    `${error.name ?? 'Error'}: ${error.message ?? ''}`,
    ...(error.diff ? [stripVTControlCharacters(error.diff)] : []),
    ...(error.stacks ?? []).slice(0, 4).map((at) => `at ${path.relative(root, at.file)}:${at.line}`),
    // Only an error inside a test has its places worked out.
    ...(error.stacks
      ? []
      : (error.stack ?? '')
          .split('\n')
          .slice(1, 5)
          .map((line) => line.trim())),
  ])
  return [`  ✗ ${name}`, ...told.flatMap((text) => text.split('\n')).map((line) => `      ${line}`)].join(
    '\n',
  )
}
