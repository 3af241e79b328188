import type { House } from '@kps/local/house'

/** The addresses and demo accounts as a table for people. */
export function tableOf(house: House): string {
  const accounts = Object.entries(house.addresses).map(([place, address]) => {
    const here = house.accounts.filter((account) => account.place === place)
    return [`${place.padEnd(12)} ${address}`, ...here.map(({ name, role }) => `  ${role.padEnd(14)} ${name}`)].join(
      '\n',
    )
  })
  return ['', ...accounts, '', 'Sign in by choosing one of these people on the stand-in provider’s page.', ''].join(
    '\n',
  )
}

/** The same as one line for scripts. */
export function jsonOf(house: House): string {
  const accounts = house.accounts.map(({ key, name, place, role }) => ({ key, name, place, role }))
  return JSON.stringify({ url: house.url, issuer: house.issuer, addresses: house.addresses, accounts })
}
