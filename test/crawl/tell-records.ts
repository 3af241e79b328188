import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { addDays, addMinutes, type CivilDate, type Instant, today } from '@kps/foundation/time'
import { preparePublications } from '@kps/locality/aggregates'
import { insertCasePeople } from '@kps/locality/cases'
import { adoptInstrument, instrumentFrom, workingInstruments } from '@kps/locality/instruments'
import { insertPeople } from '@kps/locality/people'
import { receiveQuestion } from '@kps/locality/questions'
import { receiveReferral } from '@kps/locality/referrals'
import { agreeAction } from '@kps/locality/risk-plans'
import { giveEmblem, openForReferrals } from '@kps/locality/settings'
import { aPng } from './a-png.ts'
import type { Words } from './marks.ts'
import type { Opened } from './opened.ts'
import type { Seated } from './seat-people.ts'
import { sessionOf, tellCase } from './tell-case.ts'

/** The ids by which a set of records is reached, by what the policy calls them. */
export interface PracticeRecords {
  readonly referral: string
  readonly toSendOn: string
  readonly quarantined: string
  readonly question: string
  readonly case: string
  readonly person: string
  /** In the same case, and without a safety plan. */
  readonly withoutPlan: string
  readonly assessment: string
  readonly action: string
}

/** What every set of records of a locality shares. */
export interface Common {
  readonly case: string
  readonly person: string
  readonly assessment: string
  readonly instrument: string
  readonly publications: readonly string[]
  readonly emblem: string
}

/** Tells a locality one case in all its parts, and the quarters that have ended since its first referral. */
export async function tellCommon(opened: Opened, seated: Seated, words: Words, now: Instant): Promise<Common> {
  const { visit } = opened
  const lane = (name: 'founding' | 'intake' | 'night', at = now) => visit({ kind: 'lane', lane: name }, at)
  const instruments: string[] = []
  for (const [place, each] of workingInstruments.entries()) {
    const { instrumentId } = await adoptInstrument(lane('founding'), each, `founding-instrument-${place}`)
    if (instrumentFrom(JSON.stringify(each)).subject === 'adult-victim-survivor') instruments.push(instrumentId)
  }
  const longAgo = addMinutes(now, -2 * 365 * 24 * 60)
  await receiveReferral(lane('intake', longAgo), aReferral(words, longAgo), newFormKey())
  const [instrument = ''] = instruments
  const told = await tellCase(opened, seated, words, now, instrument)
  const { publicationIds } = await preparePublications(lane('night'))
  const mark = { picture: aPng(), text: words.unsealed('mark'), textMi: words.unsealed('tohu') }
  const coordinator = visit(await sessionOf(seated, 'coordinator'), now)
  await openForReferrals(coordinator, {}, newFormKey())
  const { emblemId } = await giveEmblem(coordinator, mark, newFormKey())
  return { ...told, instrument, publications: [...publicationIds].sort(), emblem: emblemId }
}

/** Tells a locality one set of records for somebody to read or to change, in the case that all share. */
export async function tellPractice(
  opened: Opened,
  seated: Seated,
  common: Common,
  words: Words,
  now: Instant,
): Promise<PracticeRecords> {
  const { database, vault, visit } = opened
  const intake = visit({ kind: 'lane', lane: 'intake' }, now)
  const receive = async (signs: readonly string[] = []) =>
    (await receiveReferral(intake, { ...aReferral(words, now), arrival: { signs } }, newFormKey())).referralId
  const [referral, toSendOn, quarantined] = [await receive(), await receive(), await receive(['hidden-field'])]
  const key = newFormKey()
  const asked = {
    documentVersion: 1,
    formKey: key,
    submittedAt: now,
    language: 'en',
    question: words.word('may we?'),
    phone: words.phone(),
  }
  const { questionId } = await receiveQuestion(intake, asked, key)
  const withoutPlan = makeId('per', now)
  const made = { at: now, by: seated.accounts.get('coordinator') ?? '' }
  const detail = {
    name: words.word(),
    age: { known: 'years' as const, years: 30, on: '2026-01-01' as CivilDate },
    safeToContact: { answer: 'unknown' as const },
  }
  await database.batch([
    ...(await insertPeople(database.orm, vault, [{ id: withoutPlan, detail }], made)),
    ...insertCasePeople(database.orm, common.case, [{ personId: withoutPlan, role: 'victim-survivor' }], now),
  ])
  const practitioner = visit(await sessionOf(seated, 'practitioner'), now)
  const planned = {
    caseId: common.case,
    risk: words.word('risk'),
    action: words.word('ring'),
    agencyId: seated.agencies.own,
    who: words.word(),
    dueOn: addDays(today(now), 3),
    purpose: 'protect',
    contingency: words.word(),
  }
  const { actionId } = await agreeAction(practitioner, planned, newFormKey())
  return {
    referral,
    toSendOn,
    quarantined,
    question: questionId,
    case: common.case,
    person: common.person,
    withoutPlan,
    assessment: common.assessment,
    action: actionId,
  }
}

const aReferral = (words: Words, now: Instant) => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: now,
  language: 'en',
  referrerKind: 'professional',
  referrer: {
    name: words.word(),
    organisation: words.word('station'),
    organisationKind: 'police',
    phone: words.phone(),
  },
  people: [{ role: 'victim-survivor', name: words.word(), phone: words.phone() }],
  whatHappened: words.word('happened'),
  concerns: ['afraid'],
  immediateDanger: 'no',
})
