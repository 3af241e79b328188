import { BuildFailed, buildHouse } from '@kps/local/bundles'
import { demoAccounts, demoLocalities, seedDemo } from '@kps/local/demo'
import { type House, PortInUse, startHouse } from '@kps/local/house'
import { isHouseRunning } from './control-socket.ts'
import { emptyFolder, hasDemo, noteDemo, openFolder } from './data-folder.ts'
import type { StartOptions } from './read-options.ts'
import { Refusal } from './refusal.ts'

type Say = (line: string) => void

/** Builds what changed, starts the house on its data and tells the demo where there is none yet. Rejects with a Refusal. */
export async function openHouse(options: StartOptions, say: Say): Promise<House> {
  const { folder, anchor, episodes } = options
  await openFolder(folder)
  if (await isHouseRunning(folder)) {
    throw new Refusal(`a house already runs on ${folder}: stop it first, or name another folder with KPS_DATA=<folder>`)
  }
  const isNew = options.fresh || !(await hasDemo(folder))
  if (isNew) await emptyFolder(folder)
  await build(say)
  say('starting the databases, the identity provider and the four doors')
  const house = await start(options)
  try {
    if (isNew) {
      say('telling the demo')
      await seedDemo(house, { anchor, say, ...(episodes && { episodes }) })
      await noteDemo(folder, anchor)
    }
    return house
  } catch (error) {
    await house.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`the demo could not be made, nothing is kept (${reason}): try again with start --fresh`)
  }
}

async function build(say: Say): Promise<void> {
  try {
    await buildHouse(say)
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    for (const { output } of error.failures) say(output)
    throw new Refusal(`${error.message}: mend what is said above and start again`)
  }
}

async function start({ folder, port }: StartOptions): Promise<House> {
  const localities = demoLocalities.map(({ label }) => label)
  try {
    return await startHouse({ folder, port, localities, accounts: demoAccounts })
  } catch (error) {
    if (!(error instanceof PortInUse)) throw error
    throw new Refusal(
      `${error.message}: stop what uses it, or move the house with PORT=<number> (it takes four in a row)`,
    )
  }
}
