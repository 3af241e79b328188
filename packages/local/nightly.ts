import { askRunningHouse, lineOf, openFolder, openHouse, readStartOptions } from '@kps/local/command'
import { runNight } from '@kps/local/demo'

const say = (line: string) => console.log(line)

try {
  const options = readStartOptions([], process.env)
  await openFolder(options.folder)
  if (!(await askRunningHouse(options.folder, say))) {
    // On the ports of the house when it runs: accounts are known by the issuer's address.
    const house = await openHouse(options, say)
    await runNight(house, say).finally(() => house.close())
  }
  process.exit(0)
} catch (error) {
  console.error(lineOf(error))
  process.exit(1)
}
