import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Connection } from './connection.ts'
import { RequestFailure } from './failures.ts'

let kept: Buffer | undefined

/**
 * Writes an empty database in WAL mode and waits until it is on disk. What is in it is worked out once: it is always the same. One that a
 * broken creation left is written anew. Throws a RequestFailure where more lies there than an empty one: somebody's data.
 */
export function writeEmptyDatabase(file: string): void {
  kept ??= emptyDatabase()
  if (existsSync(`${file}-wal`) || (existsSync(file) && statSync(file).size > kept.length)) {
    throw new RequestFailure(500, 'A database without settings lies there')
  }
  const open = openSync(file, 'w', 0o600)
  writeSync(open, kept)
  fsyncSync(open)
  closeSync(open)
}

function emptyDatabase(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'empty-database-'))
  const file = join(folder, 'empty.db')
  try {
    const connection = new Connection(file)
    connection.checkpoint()
    connection.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
