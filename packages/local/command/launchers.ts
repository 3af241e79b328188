import { readFileSync } from 'node:fs'

/**
 * The processes that lead to this one: its parent, and above it the `npm`, `npx`, `pnpm` and `sh -c` that launched it. Read from
 * /proc; where there is none, the parent alone.
 */
export function launchers(): readonly number[] {
  const chain = [process.ppid]
  for (let pid = process.ppid; isLauncher(pid); chain.push(pid)) pid = parentOf(pid)
  return chain
}

function isLauncher(pid: number): boolean {
  const command = readProcess(pid, 'cmdline').replaceAll('\0', ' ')
  return /^(?:\S*\/)?sh -c |\bp?np[mx]\b/.test(command)
}

function parentOf(pid: number): number {
  // The name before the last bracket may hold anything; the state and the parent come after it.
  return Number(
    readProcess(pid, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ')[1] ?? 0,
  )
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
