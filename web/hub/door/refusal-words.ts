import { defineCatalogue } from '@kps/foundation/language'

/** Why the registry did not do what was asked. The te reo awaits a licensed translator's review. */
export const refusalWords = defineCatalogue(
  {
    'tenancy.refused.samePerson':
      'You did the first part of this yourself. It takes two people, so somebody else has to do this part.',
    'tenancy.refused.decidedMeanwhile':
      'Somebody decided while you were looking. Nothing of yours was kept. See how it stands now.',
    'tenancy.refused.notFound': 'It is no longer there.',
    'tenancy.refused.notApproved': 'Two people have not approved this, so it cannot be done.',
    'tenancy.refused.codeTaken':
      'Another locality has this web address, or one that looks like it. Ask the applicant to choose another.',
    'tenancy.refused.alreadyOpen': 'The locality is open already. See how it stands now.',
    'tenancy.refused.notOpen': 'The locality is not open, so this cannot be done.',
    'tenancy.refused.linkUsed':
      'Somebody has come in to this locality already, so no new link is made. Its administrator can invite the lead.',
    'tenancy.refused.checksFailed': 'A check did not hold, so this database is not used.',
    'tenancy.refused.alreadyRuns': 'Something of this kind is going on already. Wait until it has ended.',
    'tenancy.refused.notYet': 'What has to come first has not happened yet.',
    'tenancy.refused.writtenSince':
      'Somebody in the locality wrote something after the export. Its manager has to take the export again.',
    'refused.otherwise': 'This changed while you were looking. See how it stands now, then decide.',
    'notAnswered.title': 'We got no answer',
    'notAnswered.sent':
      'We cannot say whether it was done. Nothing that you wrote is lost. Send it again: it is only ever done once.',
    'notAnswered.read': 'The registry, which keeps the list of localities, does not answer. Nothing was changed.',
    'notAnswered.log': 'The hub’s log says that you asked. Localities that are open go on working.',
    'notAnswered.words': 'What you wrote',
    'notAnswered.again': 'Send it again',
  },
  {
    'tenancy.refused.samePerson':
      'Nāu tonu te wāhanga tuatahi o tēnei. Kia tokorua ngā tāngata, nō reira mā tētahi atu tēnei wāhanga.',
    'tenancy.refused.decidedMeanwhile':
      'I whakatau tētahi i a koe e titiro ana. Kāore i puritia tētahi mea āu. Tirohia tōna āhua ināianei.',
    'tenancy.refused.notFound': 'Kua kore i reira.',
    'tenancy.refused.notApproved': 'Kāore anō kia whakaaetia e ngā tāngata tokorua, nō reira kāore e taea.',
    'tenancy.refused.codeTaken':
      'Kei tētahi atu rohe tēnei wāhitau tukutuku, tētahi e rite ana rānei. Tonoa te kaitono kia kōwhiri i tētahi atu.',
    'tenancy.refused.alreadyOpen': 'Kua tuwhera kē te rohe. Tirohia tōna āhua ināianei.',
    'tenancy.refused.notOpen': 'Kāore te rohe i te tuwhera, nō reira kāore e taea.',
    'tenancy.refused.linkUsed':
      'Kua uru mai kē tētahi ki tēnei rohe, nō reira kāore he hononga hou. Mā tana kaiwhakahaere e pōwhiri te kaiārahi.',
    'tenancy.refused.checksFailed':
      'Kāore tētahi tirohanga i tika, nō reira kāore tēnei pātengi raraunga e whakamahia.',
    'tenancy.refused.alreadyRuns': 'Kei te haere kē tētahi mea pēnei. Tatari kia mutu rā anō.',
    'tenancy.refused.notYet': 'Kāore anō te mea o mua kia oti.',
    'tenancy.refused.writtenSince':
      'I tuhi tētahi o te rohe i muri i te kaweake. Me tango anō te kaiwhakahaere i te kaweake.',
    'refused.otherwise': 'I rerekē tēnei i a koe e titiro ana. Tirohia tōna āhua ināianei, kātahi ka whakatau.',
    'notAnswered.title': 'Kāore he whakautu',
    'notAnswered.sent':
      'Kāore e taea te kī mēnā i oti. Kāore tētahi kupu āu i ngaro. Tukuna anō: kotahi anake te otinga.',
    'notAnswered.read': 'Kāore te rēhita, e pupuri nei i te rārangi o ngā rohe, i te whakautu. Kāore he panonitanga.',
    'notAnswered.log': 'E kī ana te rārangi mahi a te pū i tono koe. E mahi tonu ana ngā rohe e tuwhera ana.',
    'notAnswered.words': 'Ō kupu',
    'notAnswered.again': 'Tukuna anō',
  },
)
