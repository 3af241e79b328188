import type { House } from '@kps/local/house'

/** The addresses and demo accounts as a table for people. */
export function tableOf(house: House): string {
  const accounts = Object.entries(house.addresses).map(([place, address]) => {
    const here = house.accounts.filter((account) => account.place === place)
    return [`${place.padEnd(12)} ${address}`, ...here.map(lineOf)].join('\n')
  })
  // Whom no place knows yet: they apply at /start or /kowhai-bay/join, and come in by a link.
  const newcomers = house.accounts.filter(({ place }) => house.addresses[place] === undefined)
  const apart =
    newcomers.length === 0 ? [] : [['nowhere yet, they come in by a link', ...newcomers.map(lineOf)].join('\n')]
  return [
    '',
    ...accounts,
    ...apart,
    '',
    'Sign in by choosing one of these people on the stand-in provider’s page.',
    '',
  ].join('\n')
}

const lineOf = ({ name, role }: House['accounts'][number]): string => `  ${role.padEnd(14)} ${name}`

/** The same as one line for scripts. */
export function jsonOf(house: House): string {
  const accounts = house.accounts.map(({ key, name, place, role }) => ({ key, name, place, role }))
  return JSON.stringify({ url: house.url, issuer: house.issuer, addresses: house.addresses, accounts })
}
