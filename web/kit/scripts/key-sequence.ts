/**
 * What a key does after those before it: the keys typed so far while they may still become a shortcut, and the shortcut
 * once they are one. There is no time limit: who types slowly gets there too.
 */
export function afterKey(
  typed: string,
  key: string,
  shortcuts: readonly string[],
): { readonly typed: string; readonly shortcut?: string } {
  for (const keys of [typed ? `${typed} ${key}` : key, key]) {
    if (shortcuts.includes(keys)) return { typed: '', shortcut: keys }
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${keys} `))) return { typed: keys }
  }
  return { typed: '' }
}
