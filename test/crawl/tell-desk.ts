import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { insertOrganisationStanding, standingPlace } from '@kps/foundation/access'
import { sha256 } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { joinAgency } from '@kps/locality/agencies'
import { receiveNotice } from '@kps/locality/agency-notices'
import { inviteColleague } from '@kps/locality/invitations'
import { receiveJoin } from '@kps/locality/joining'
import { addMeetingType } from '@kps/locality/settings'
import type { Words } from './marks.ts'
import type { Opened } from './opened.ts'
import type { Seated } from './seat-people.ts'

/** What those who keep the table in order work on: agencies, who wants to join, notices, links, meetings. */
export interface DeskRecords {
  readonly agency: string
  readonly pausedAgency: string
  readonly application: string
  readonly notice: string
  readonly invitation: string
  /** The secret of that invitation's link. */
  readonly secret: string
  readonly meeting: string
}

/** Tells a locality one set of what lies on the desk of those who keep the table in order. */
export async function tellDesk(
  { database, vault, visit }: Opened,
  seated: Seated,
  words: Words,
  now: Instant,
): Promise<DeskRecords> {
  const lane = (name: 'founding' | 'intake' | 'notices') => visit({ kind: 'lane', lane: name }, now)
  const agency = async () => {
    const id = makeId('agy', now)
    await joinAgency(
      lane('founding'),
      { id, name: words.unsealed('partner'), kind: 'ngo', isFamilyViolenceAgency: 'no' },
      `founding-agency-${id}`,
    )
    return id
  }
  const [stands, paused] = [await agency(), await agency()]
  const reason = await vault.seal(standingPlace('organisation_standings', paused, 1), words.word('why'))
  const by = seated.accounts.get('coordinator') ?? ''
  await database.batch([
    insertOrganisationStanding(database.orm, {
      organisationId: paused,
      state: 'suspended',
      turn: 1,
      at: now,
      by,
      reason,
    }),
  ])
  const contact = { name: words.word(), role: words.word('lead'), phone: words.phone(), email: 'somebody@example.test' }
  const key = newFormKey()
  const wish = {
    documentVersion: 1,
    formKey: key,
    submittedAt: now,
    language: 'en',
    organisation: { legalName: words.word('trust'), nzbn: '9429999999996', kind: 'ngo', section19: 'unknown' },
    work: words.word('work'),
    administrator: contact,
    pointOfContact: contact,
  }
  const joined = await receiveJoin(lane('intake'), wish, key)
  const notice = {
    id: makeId('out', now),
    nzbn: '9429999999996',
    legalName: words.unsealed('elsewhere'),
    state: 'suspended',
    at: now,
    fromLocality: 'harbour',
    fromName: 'Harbour',
  }
  await receiveNotice(lane('notices'), notice, `notice-${notice.id}`)
  const session = { kind: 'session', sessionId: await sha256(seated.secrets.get('administrator') ?? '') } as const
  const secret = await sha256(makeId('inv', now))
  const asked = {
    agencyId: seated.agencies.own,
    name: words.word(),
    roles: ['practitioner'],
    secretIndex: await sha256(secret),
  }
  const { invitationId } = await inviteColleague(visit(session, now), asked, newFormKey())
  const manager = { kind: 'session', sessionId: await sha256(seated.secrets.get('manager') ?? '') } as const
  const table = { name: words.unsealed('table'), cadence: 'weekly', usually: '', minutes: '60', mode: 'online' }
  const { meetingTypeId } = await addMeetingType(visit(manager, now), table, newFormKey())
  return {
    agency: stands,
    pausedAgency: paused,
    application: joined.applicationId,
    notice: notice.id,
    invitation: invitationId,
    secret,
    meeting: meetingTypeId,
  }
}
