import { BuildFailed, buildHouse } from '@kps/local/bundles'

try {
  await buildHouse((line) => console.error(line))
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  for (const { output } of error.failures) console.error(output)
  console.error(error.message)
  process.exitCode = 1
}
