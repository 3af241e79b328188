import { toInstant } from '@kps/foundation/time'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ExportedTable } from './export-tables.ts'
import { withheld } from './open-row.ts'

/** One file of an export: its bytes come as they are asked for. */
export interface ExportFile {
  readonly name: string
  readonly input: AsyncIterable<Uint8Array<ArrayBuffer>>
}

/** What an export comes to once it is written: SHA-256 (hex) of its manifest, and how many rows of each table it has. */
export interface Written {
  readonly digest: string
  readonly rows: Readonly<Record<string, number>>
}

interface About {
  readonly code: string
  readonly name: string
  /** What the file says of itself to whoever opens it. */
  readonly readme: string
}

/**
 * Writes an export as files: README.txt, one JSON Lines file for each table, and manifest.json, which holds the digest of each.
 * @param done called with what it came to, before the manifest is given out: where it throws, the file stays unfinished
 */
export async function* writeFiles(
  about: About,
  tables: AsyncIterable<ExportedTable>,
  done: (written: Written) => Promise<void>,
): AsyncGenerator<ExportFile> {
  yield { name: 'README.txt', input: once(utf8ToBytes(about.readme)) }
  const listed: { table: string; file: string; rows: number; sha256: string; columns: readonly string[] }[] = []
  let notOpened = 0
  for await (const { table, columns, rows, shut } of tables) {
    const file = `tables/${table}.jsonl`
    const hash = sha256.create()
    let count = 0
    yield { name: file, input: linesOf() }
    listed.push({ table, file, rows: count, sha256: bytesToHex(hash.digest()), columns })
    notOpened += shut()

    async function* linesOf() {
      for await (const row of rows) {
        const line = new Uint8Array(utf8ToBytes(`${JSON.stringify(row)}\n`))
        hash.update(line)
        count += 1
        yield line
      }
    }
  }
  const manifest = new Uint8Array(
    utf8ToBytes(
      `${JSON.stringify(
        {
          format: 'kps-export',
          version: 1,
          locality: about.code,
          name: about.name,
          exportedAt: toInstant(new Date()),
          tables: listed,
          withheld,
          notOpened,
        },
        null,
        2,
      )}\n`,
    ),
  )
  await done({
    digest: bytesToHex(sha256(manifest)),
    rows: Object.fromEntries(listed.map(({ table, rows }) => [table, rows])),
  })
  yield { name: 'manifest.json', input: once(manifest) }
}

async function* once(bytes: Uint8Array) {
  yield new Uint8Array(bytes)
}
