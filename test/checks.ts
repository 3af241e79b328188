import { BuildFailed, buildHouse, doors, projectFolder, runTool } from '@kps/local/bundles'

/** One thing that holds or does not, and what to read when it does not. */
export type Check = { readonly name: string; readonly passed: boolean; readonly output: string }

const tool = (path: string): string => `${projectFolder}node_modules/${path}`

/** Format and lint, of every file. */
export const checkFormat = (): Promise<Check> =>
  run('format and lint', tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')

/** The types of all that runs in Node or a browser, or of the doors. */
export const checkTypes = (project: string): Promise<Check> =>
  run(`types (${project})`, tool('typescript/bin/tsc'), '-p', project, '--noEmit')

/** The static assets, and each door as `wrangler deploy --dry-run` bundles it. */
export async function checkBuild(): Promise<Check[]> {
  const failures = await buildHouse(() => {}).then(
    () => [],
    (error: unknown) => {
      if (error instanceof BuildFailed) return error.failures
      return [{ step: 'switchboard', output: String(error) }]
    },
  )
  return ['assets', ...doors, 'switchboard'].map((step) => {
    const failure = failures.find((one) => one.step === step)
    return { name: `build of ${step}`, passed: failure === undefined, output: failure?.output ?? '' }
  })
}

async function run(name: string, script: string, ...args: readonly string[]): Promise<Check> {
  return { name, ...(await runTool(script, ...args)) }
}
