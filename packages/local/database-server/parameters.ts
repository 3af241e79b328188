import { StatementFailure } from './failures.ts'
import type { Token } from './tokens.ts'

// SQLite's own limit on a parameter's number (SQLITE_MAX_VARIABLE_NUMBER).
const most = 32_766

/** Numbers a statement's parameters as SQLite does: `?` takes the next number, `?n` its own, a name the number it had first. */
export function parametersOf(tokens: readonly Token[]): readonly (string | null)[] {
  const parameters: (string | null)[] = []
  for (const { kind, text } of tokens) {
    if (kind !== 'parameter') continue
    if (text === '?') parameters.push(null)
    else if (text.startsWith('?')) {
      const number = Number(text.slice(1))
      // Left to the engine, which refuses it by name; no array is made so long for it.
      if (number < 1 || number > most) continue
      while (parameters.length < number) parameters.push(null)
      parameters[number - 1] ??= text
    } else if (!parameters.includes(text)) parameters.push(text)
  }
  return parameters
}

export type NamedArgument<Value> = { readonly name: string; readonly value: Value }

/**
 * Puts the arguments in the order of the parameters, one for each: the engine would keep a former call's value for one left
 * out, and ends the process on others. Throws ARGS_INVALID or ARGS_BOTH_POSITIONAL_AND_NAMED.
 */
export function argumentsFor<Value>(
  parameters: readonly (string | null)[],
  positional: readonly Value[],
  named: readonly NamedArgument<Value>[],
): Value[] {
  if (positional.length > 0 && named.length > 0) {
    const message = 'Specifying both positional and named arguments is not supported'
    throw new StatementFailure('ARGS_BOTH_POSITIONAL_AND_NAMED', message)
  }
  if (Math.max(positional.length, named.length) > parameters.length) {
    throw mismatch(`too many parameters, expected ${parameters.length}`)
  }
  const byName = new Map(named.map(({ name, value }) => [name, value]))
  return parameters.map((name, index) => {
    const value =
      named.length === 0
        ? positional[index]
        : name === null
          ? undefined
          : (byName.get(name) ?? byName.get(name.slice(1)))
    if (value === undefined) throw mismatch(`value for parameter ${name ?? index + 1} not found`)
    return value
  })
}

function mismatch(reason: string): StatementFailure {
  return new StatementFailure('ARGS_INVALID', `Arguments do not match SQL parameters: ${reason}`)
}
