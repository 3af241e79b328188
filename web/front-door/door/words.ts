import { defineCatalogue } from '@kps/foundation/language'

/**
 * Words of the door itself. The name stands in titles and in the browser's history, so it says nothing of violence.
 * The te reo awaits a licensed translator's review.
 */
export const doorWords = defineCatalogue(
  {
    'frontDoor.name': 'Local support',
    'frontDoor.privacy': 'Privacy',
    'frontDoor.contact': 'Contact us',
    'frontDoor.help': 'Staying safe online',
    'frontDoor.accessibility': 'Accessibility',
    'frontDoor.aside': 'Shielded Site',
    'frontDoor.review': 'A licensed translator has yet to check the te reo Māori pages.',
  },
  {
    'frontDoor.name': 'Tautoko ā-rohe',
    'frontDoor.privacy': 'Tūmataititanga',
    'frontDoor.contact': 'Whakapā mai',
    'frontDoor.help': 'Te noho haumaru tuihono',
    'frontDoor.accessibility': 'Te āheinga',
    'frontDoor.aside': 'Te Shielded Site',
    'frontDoor.review': 'Kāore anō tēnei reo Māori kia arotakea e te kaiwhakamāori whai raihana.',
  },
)
