import { newFormKey, type ReferralHandoverInput } from '@kps/crossings/referral-handover'
import type { Instant } from '@kps/foundation/time'
import type { DemoEpisode } from './history.ts'
import type { Dice } from './random.ts'

const happenings = [
  'Neighbours heard shouting and something breaking. The tamariki were in the house.',
  'She says he followed her to work and waited outside. He has her phone password.',
  'He grabbed her by the throat during an argument about money. She has not seen a doctor.',
  'An argument after a separation. He came to the house although he was asked not to.',
  'He took the car keys and her bank card. She could not leave with the tamariki.',
  'Told us at school that it is not safe at home at the weekend.',
  'Threats by text message over several days. She is afraid of what comes next.',
] as const
const concerns = [
  'afraid',
  'controlling',
  'tamariki-present',
  'separation',
  'getting-worse',
  'alcohol-or-drugs',
] as const
const organisations: Readonly<Record<string, string>> = {
  police: 'Police family harm team',
  health: 'Hospital social work',
  education: 'A primary school',
  'social-service-ngo': 'Harakeke House',
  'iwi-or-kaupapa-maori': 'Te Puna Manaaki',
  'government-other': 'A government office',
}

/** What the referrer would have sent. */
export function referralDocument(dice: Dice, episode: DemoEpisode, at: Instant): ReferralHandoverInput {
  const professional = episode.source in organisations
  const self = episode.source === 'self'
  const kind = professional ? 'professional' : self ? 'self' : 'whanau-or-friend'
  const [first] = episode.whanau.people
  return {
    documentVersion: 1,
    formKey: newFormKey(),
    submittedAt: at,
    language: 'en',
    referrerKind: kind,
    safeToTalkNow: 'yes',
    immediateDanger: episode.immediateDanger ? 'yes' : 'no',
    referrer: professional
      ? {
          name: 'Duty worker',
          organisation: organisations[episode.source],
          organisationKind: organisationKind(episode.source),
          phone: '0800 000 100',
        }
      : { name: self ? (first?.name ?? '') : 'A neighbour', phone: '0800 000 200' },
    people: episode.whanau.people.map((person) => ({
      role: person.role,
      name: person.name,
      age: { known: 'years' as const, years: person.age },
      phone: person.phone,
      safeToContact: {
        answer: person.role === 'victim-survivor' && dice.chance(0.5) ? ('yes' as const) : ('unknown' as const),
      },
    })),
    whatHappened: dice.pick(happenings),
    concerns: concerns.filter(() => dice.chance(0.3)),
    ...(self
      ? {}
      : {
          consent: { sought: dice.pick(['given', 'not-safe-to-ask', 'not-asked'] as const) },
          ipp3a: { toldPerson: 'unknown' as const },
        }),
  }
}

const kinds = [
  'police',
  'health',
  'education',
  'social-service-ngo',
  'iwi-or-kaupapa-maori',
  'government-other',
] as const
const organisationKind = (source: string) => kinds.find((kind) => kind === source)
