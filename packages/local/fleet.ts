import { lineOf } from '@kps/local/command'
import { runFleet } from '@kps/local/fleet'

try {
  const isDone = await runFleet(process.argv.slice(2), process.env, (line) => console.log(line))
  process.exit(isDone ? 0 : 1)
} catch (error) {
  console.error(lineOf(error))
  process.exit(1)
}
