import { areaOf } from '@kps/crossings/areas'
import type { ResponseApplication } from '@kps/crossings/response-application'
import type { FoundedInvitation, FoundingSeed, LocalityAskedFor } from '@kps/crossings/tenancy'
import { type Id, randomText } from '@kps/foundation/ids'
import { fromBase64Url, sha256 } from '@kps/foundation/sealing'

/** What the lead of a new response does in it, until they invite others. */
export const leadRoles = ['coordinator', 'manager', 'administrator'] as const

/** The public facts of the locality that was applied for. Its areas become its places by name. */
export function localityOf({ locality, publicContact }: ResponseApplication): LocalityAskedFor {
  return {
    code: locality.code,
    name: locality.name,
    nameMi: locality.nameMi,
    contactPhone: publicContact.phone,
    contactHours: publicContact.hours,
    contactHoursMi: publicContact.hoursMi,
    contactEmail: publicContact.email,
    contactAddress: publicContact.address,
    places: locality.areas.flatMap((code) => {
      const area = areaOf(code)
      return area ? [{ name: area.name, kind: area.kind }] : []
    }),
  }
}

/**
 * Who is at the table when the locality opens: the applying agency, the team that coordinates, and one invitation for the lead,
 * whose secret the applicant alone has. Of the same application it is the same to the letter.
 */
export async function seedOf(
  document: ResponseApplication,
  applicationId: string,
  invitationHash: string,
): Promise<FoundingSeed> {
  const { organisation, locality } = document
  const [lead, team] = await Promise.all([agencyIdOf(applicationId, 'lead'), agencyIdOf(applicationId, 'coordination')])
  const teamName = `${locality.name} coordination`
  return {
    agencies: [
      {
        id: lead,
        name: organisation.tradingName ?? organisation.legalName,
        legalName: organisation.legalName,
        kind: organisation.kind,
        ...(organisation.nzbn && { nzbn: organisation.nzbn }),
        ...(organisation.charityNumber && { charityNumber: organisation.charityNumber }),
        pacificPeoples: organisation.pacificPeoples,
        isFamilyViolenceAgency: organisation.section19,
        ...(organisation.section19Why && { familyViolenceReason: organisation.section19Why }),
        contacts: [document.applicant],
      },
      {
        ...{ id: team, name: teamName, legalName: teamName, kind: 'coordination' },
        ...{ pacificPeoples: [], isFamilyViolenceAgency: 'unknown' },
      },
    ],
    invitations: [leadInvitation(document, invitationHash, lead)],
  }
}

/** The lead's invitation. In a renewal the agency is the one that the first application made. */
export const leadInvitation = (
  { applicant }: ResponseApplication,
  invitationHash: string,
  agencyId: Id<'agy'>,
): FoundedInvitation => ({ secretIndex: invitationHash, agencyId, roles: [...leadRoles], name: applicant.name })

/** An agency's id follows from the application that makes it, at the application's own time: asked for again, it is the same. */
export async function agencyIdOf(applicationId: string, which: 'lead' | 'coordination'): Promise<Id<'agy'>> {
  const bytes = fromBase64Url(await sha256(`${applicationId}|agency|${which}`))
  return `agy_${applicationId.slice(4, 14)}${randomText(bytes.slice(0, 16))}`
}
