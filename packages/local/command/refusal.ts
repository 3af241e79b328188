/** Why a command cannot do what was asked, as one line that also says the way out. */
export class Refusal extends Error {}

/** What one clear line says of anything thrown while a command ran. */
export function lineOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
