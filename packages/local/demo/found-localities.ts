import { instantNow } from '@kps/foundation/time'
import type { House } from '@kps/local/house'
import type { NewAgency } from '@kps/locality/agencies'
import { workingInstruments } from '@kps/locality/instruments'
import { demoLocalities } from './accounts.ts'
import { demoAgencies } from './agencies.ts'
import { demoPlaces, nationalDemoLocality } from './places.ts'

/** Asks the registry to make each demo locality, with its agencies, instruments and people, as the hub would. */
export async function foundLocalities(house: House, say: (line: string) => void): Promise<void> {
  for (const { label, name, nameMi } of demoLocalities) {
    const agencies = demoAgencies(name, instantNow())
    const [coordination, service] = agencies
    const people = house.accounts
      .filter((account) => account.place === label)
      .map((account) => ({
        issuer: house.issuer,
        subject: account.subject,
        name: account.name,
        agencyId: agencyOf(account.role, coordination, service),
        // The first of each team and of each service also invites its people.
        roles: /-(coordinator|practitioner)-1$/.test(account.key) ? [account.role, 'administrator'] : [account.role],
      }))
    await house.call(
      'registry#Tenancy',
      'provision',
      {
        code: label,
        name,
        nameMi,
        contactPhone: '0800 000 000',
        contactHours: 'Monday to Friday, 8.30 am to 5 pm',
        contactHoursMi: 'Rāhina ki te Rāmere, 8.30 i te ata ki te 5 i te ahiahi',
        contactEmail: `coordinator@${label}.example`,
        contactAddress: `1 Example Street, ${name}`,
        places: demoPlaces(label),
        isNational: label === nationalDemoLocality,
      },
      { agencies, instruments: workingInstruments, people },
    )
    await house.call('registry#Opening', 'takeReferrals', label)
    say(`demo: ${name} is open`)
  }
}

const agencyOf = (role: string, coordination: NewAgency, service: NewAgency): string =>
  role === 'practitioner' ? service.id : coordination.id
