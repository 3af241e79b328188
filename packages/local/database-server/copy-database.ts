import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { Connection } from './connection.ts'

/**
 * Copies a database and its write-ahead log as they lie on disk. Nothing else runs meanwhile, so that it is one moment: what was
 * committed is there, and what was not is left out when the copy is opened, as after a power cut.
 */
export function copyDatabase(from: string, to: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(to + ending, { force: true })
  copyFileSync(from, to)
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`)
  const copy = new Connection(to)
  copy.checkpoint()
  copy.close()
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}
