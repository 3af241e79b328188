/** What each door keeps for itself: no locality has one of these codes, since it would stand in the same address. */
export const reservedCodes = {
  /** The front door's own pages and files. A new page goes here first. */
  pages: ['accessibility', 'aside', 'assets', 'contact', 'find', 'help', 'leave', 'privacy', 'start'],
  /** Languages, each of which stands before a page's address, and those that are two letters besides. */
  languages: ['en', 'mi'],
  /** Hosts beside the localities', which the doors or whoever runs them use. */
  hosts: [
    'admin',
    'api',
    'autoconfig',
    'ftp',
    'hub',
    'locality',
    'localhost',
    'mail',
    'national',
    'ns',
    'ns1',
    'ns2',
    'registry',
    'smtp',
    'status',
    'test',
    'www',
  ],
} as const

const all: ReadonlySet<string> = new Set(Object.values(reservedCodes).flat())

export const isReserved = (code: string): boolean => all.has(code)
