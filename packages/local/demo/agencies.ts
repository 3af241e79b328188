import { makeId } from '@kps/crossings/ids'
import type { Instant } from '@kps/foundation/time'
import type { NewAgency } from '@kps/locality/agencies'

/** The agency that works in every locality of the demo, by an invented number. */
export const sharedAgency = { name: 'Moana Family Support', nzbn: '9429999999989' } as const

/** The agencies at an invented locality's table, of the kinds that sit at real ones. The first coordinates, the second is an NGO. */
export function demoAgencies(place: string, now: Instant): readonly [NewAgency, NewAgency, ...NewAgency[]] {
  const agency = (
    name: string,
    kind: NewAgency['kind'],
    isFamilyViolenceAgency: NewAgency['isFamilyViolenceAgency'] = 'yes',
  ): NewAgency => ({
    id: makeId('agy', now),
    name,
    kind,
    isFamilyViolenceAgency,
  })
  return [
    agency(`${place} coordination team`, 'coordination'),
    agency('Harakeke House women’s service', 'ngo'),
    agency(`${place} police family harm team`, 'police'),
    agency(`${place} child and whānau service`, 'crown'),
    agency(`${place} hospital social work`, 'health'),
    agency('Te Puna Manaaki', 'kaupapa-maori'),
    { ...agency(sharedAgency.name, 'pacific'), nzbn: sharedAgency.nzbn, pacificPeoples: ['samoa', 'tonga'] },
    agency('Stopping Violence Together', 'ngo'),
    agency(`${place} schools liaison`, 'school', 'unknown'),
  ]
}
