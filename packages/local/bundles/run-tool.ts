import { spawn } from 'node:child_process'
import { projectFolder } from './doors.ts'

export type Outcome = { readonly passed: boolean; readonly output: string }

/** Runs a script with this same Node in the project's folder, and gives all it printed. Never rejects. */
export function runTool(script: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [script, ...args], {
      cwd: projectFolder,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const gather = (chunk: Buffer) => {
      output += chunk.toString()
    }
    tool.stdout.on('data', gather)
    tool.stderr.on('data', gather)
    tool.once('error', (error) => resolve({ passed: false, output: output + error.message }))
    tool.once('close', (code) => resolve({ passed: code === 0, output }))
  })
}
