import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'

/** All that a house keeps in its data folder; nothing else there is ever removed. */
const contents = ['keys.json', 'databases', 'demo.json', 'control.sock']

/** Makes the data folder if need be and sees that it can be written. Throws a Refusal. */
export async function openFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Refusal(`the data folder ${folder} cannot be written (${reason}): name another with KPS_DATA=<folder>`)
  }
}

/** Removes what a house kept, so that the next start begins again. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of contents) await rm(join(folder, name), { recursive: true, force: true })
}

/** True when the demo was told to its end in this folder. */
export async function hasDemo(folder: string): Promise<boolean> {
  return access(join(folder, 'demo.json')).then(
    () => true,
    () => false,
  )
}

/** Notes that the demo stands, and the moment its dates are counted from. */
export async function noteDemo(folder: string, anchor: Date): Promise<void> {
  await writeFile(join(folder, 'demo.json'), JSON.stringify({ anchor }))
}
