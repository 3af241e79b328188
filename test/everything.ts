import { type Check, checkBuild, checkFormat, checkTypes } from './checks.ts'
import { runVitest, type Tally } from './run-vitest.ts'

const isChecksOnly = process.argv.includes('--checks-only')

/** Says at once how a check went, and gives it back. */
function say(check: Check): Check {
  console.log(`${check.passed ? 'passed' : 'FAILED'}: ${check.name}`)
  if (!check.passed) console.log(check.output.trimEnd())
  return check
}

async function runEverything(): Promise<Tally> {
  const checks = (await Promise.all([checkFormat().then(say), checkBuild().then((built) => built.map(say))])).flat()
  const types = ['tsconfig.json', 'workers/tsconfig.json'].map((project) => checkTypes(project).then(say))
  const tests = isChecksOnly ? { passed: 0, failed: 0 } : await runVitest()
  checks.push(...(await Promise.all(types)))
  const held = checks.filter(({ passed }) => passed).length
  return { passed: tests.passed + held, failed: tests.failed + checks.length - held }
}

const { passed, failed } = await runEverything()
if (failed > 0) process.exitCode = 1
// Read by CI: it stays the last line.
console.log(`${passed} passed, ${failed} failed`)
