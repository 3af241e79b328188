/** A word we use, those we do not use for it, and why. A writer or translator reads this; a test holds every text to it. */
export interface Entry {
  readonly say: { readonly en: string; readonly mi: string }
  /** Whole words, as patterns, that stand in no text of that language. */
  readonly never: { readonly en?: readonly string[]; readonly mi?: readonly string[] }
  readonly why: string
}

export const glossary: readonly Entry[] = [
  {
    say: { en: 'person using violence', mi: 'te tangata e whakamahi ana i te tūkino' },
    never: {
      en: ['offenders?', 'perpetrators?', 'abusers?', 'batterers?', 'aggressors?', 'wrongdoers?'],
      mi: ['kaihara', 'kaitūkino', 'whakarekereke', 'tangata hara'],
    },
    why: 'It says what somebody does, which can stop, and not what they are. Only a court finds an offender.',
  },
  {
    say: { en: 'victim-survivor', mi: 'pārurenga-mōrehu' },
    never: { en: ['victims?(?!-survivor)', 'complainants?'], mi: ['pārurenga(?!-mōrehu)'] },
    why: 'A victim alone is somebody to whom things happen. Whoever lives through this also acts, every day.',
  },
  {
    say: { en: 'family violence', mi: 'tūkino ā-whānau' },
    never: {
      en: [
        'domestic (violence|abuse|disputes?|incidents?)',
        'domestics',
        'wife[- ]beat\\w*',
        'family disputes?',
        'lovers.? tiffs?',
      ],
      mi: ['patu wahine', 'tautohe ā-whānau'],
    },
    why: 'The word of the Family Violence Act 2018. A dispute has two sides; violence does not stop at a house or a wife.',
  },
  {
    say: { en: 'episode', mi: 'te wā, te pānga' },
    never: { en: ['incidents?'] },
    why: 'What was reported once is part of a pattern. The incident is not the case.',
  },
  {
    say: { en: 'tamariki; one of them is a child', mi: 'tamariki; tamaiti' },
    never: { en: ['kids?', 'minors?', 'juveniles?', 'infants?', 'dependants?'], mi: ['kiti'] },
    why: 'They are people of their whānau with a say of their own, not part of somebody else’s matter.',
  },
  {
    say: { en: 'people, somebody, whānau', mi: 'tāngata, tētahi, whānau' },
    never: {
      en: [
        'clients?',
        'subjects?',
        'suspects',
        'service users?',
        'end users?',
        'consumers?',
        'individuals?',
        'broken homes?',
        'dysfunctional',
      ],
      mi: ['kiritaki', 'whānau pakaru'],
    },
    why: 'Nobody is here as a customer or as a thing that is looked at.',
  },
  {
    say: { en: 'said, told us', mi: 'i kī, i kōrero mai' },
    never: { en: ['alleg(es?|ed|edly|ations?)', 'claim(s|ed)', 'supposed(ly)?', 'provoked'], mi: ['whakapae noa'] },
    why: 'Whoever tells is not on trial. What is not known is called not known.',
  },
  {
    say: { en: 'does not want to, cannot yet', mi: 'kāore e hiahia, kāore anō e taea' },
    never: {
      en: [
        'non-?complian\\w*',
        'uncooperative',
        'hard[- ]to[- ]reach (people|person|families|whānau)',
        'resistant',
        'difficult (person|people|families|whānau)',
      ],
    },
    why: 'When help does not reach somebody, it is for the help to change.',
  },
  {
    say: { en: 'receive, decide, agree, review, hand over', mi: 'whiwhi, whakatau, whakaae, arotake, tuku' },
    never: { en: ['handl(e|es|ed|ing)', 'process(es|ed|ing)?', 'deal(s|t|ing)? with', 'actioned'] },
    why: 'The practice has its own verbs, and people are neither goods nor paper.',
  },
  {
    say: { en: 'end their life, die by suicide', mi: 'whakamutu i tōna oranga' },
    never: { en: ['commit(s|ted|ting)? suicide', 'failed attempt'] },
    why: 'It is no crime and no failure.',
  },
  {
    say: { en: 'send, choose, need, help, about, before, start, use', mi: 'tuku, kōwhiri, āwhina' },
    never: {
      en: [
        'submit(s|ted|ting)?',
        'utili[sz]\\w+',
        'commenc\\w+',
        'prior to',
        'in order to',
        'assist\\w*',
        'regarding',
        'facilitat\\w+',
        'terminat\\w+',
        'invalid',
        'mandatory',
        'please note',
        'upon',
        'hereby',
        'obtain\\w*',
        'additional(ly)?',
      ],
    },
    why: 'A word of one or two syllables is understood at the age of twelve, late at night and in fear.',
  },
  {
    say: { en: 'call', mi: 'waea' },
    never: { en: ['dial(s|led|ling)?', 'phone up'] },
    why: 'One word for it everywhere; nothing has a dial.',
  },
  {
    say: { en: 'risk', mi: 'tūraru' },
    never: { mi: ['mōrea'] },
    why: 'One word for it everywhere. Mōrearea is danger, here and now.',
  },
]

/** What is called so by law, by its own people or in a quotation: it keeps its name. */
export const names: readonly string[] = ['Victim Support']

/** Messages that may use such a word after all, by key, each with the reason. */
export const exceptions: Readonly<Record<string, string>> = {}

const patternOf = (words: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu')
const patterns = (language: 'en' | 'mi') =>
  glossary.flatMap(({ never, say }) => (never[language] ? [{ pattern: patternOf(never[language]), say }] : []))
const unsaid = { en: patterns('en'), mi: patterns('mi') }

/** The words in a text that we do not use, each with what we say. English ones are looked for in te reo too. */
export function unusedWordsIn(text: string, language: 'en' | 'mi'): string[] {
  const plain = names.reduce((rest, name) => rest.replaceAll(name, ''), text)
  const looked = language === 'mi' ? [...unsaid.mi, ...unsaid.en] : unsaid.en
  return looked.flatMap(({ pattern, say }) => {
    const found = pattern.exec(plain)?.[0]
    return found ? [`“${found}”: say ${say[language]}`] : []
  })
}
