import {
  jsonOf,
  lineOf,
  openControlSocket,
  openHouse,
  readStartOptions,
  tableOf,
  untilToldToStop,
} from '@kps/local/command'
import { runNight } from '@kps/local/demo'

try {
  const options = readStartOptions(process.argv.slice(2), process.env)
  const say = (line: string) => console.error(line)
  const house = await openHouse(options, say)
  const stopped = untilToldToStop()
  const closeSocket = await openControlSocket(options.folder, {
    night: (tell) => runNight(house, tell),
    databases: async (tell) => tell(house.databaseServer.url),
  })
  console.log(options.json ? jsonOf(house) : tableOf(house))
  console.log(`ready ${house.url}`)
  await stopped
  say('stopping')
  await closeSocket()
  await house.close()
  process.exit(0)
} catch (error) {
  console.error(lineOf(error))
  process.exit(1)
}
