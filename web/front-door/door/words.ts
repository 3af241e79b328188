import { defineCatalogue } from '@kps/foundation/language'

/**
 * Words of the door itself. The name stands in titles and in the browser's history, so it says nothing of violence.
 * The te reo awaits a licensed translator's review.
 */
export const doorWords = defineCatalogue(
  {
    'door.name': 'Local support',
    'door.privacy': 'Privacy',
    'door.contact': 'Contact us',
    'door.help': 'Staying safe online',
    'door.accessibility': 'Accessibility',
    'door.aside': 'Shielded Site',
    'door.review': 'The te reo Māori pages await review by a licensed translator.',
  },
  {
    'door.name': 'Tautoko ā-rohe',
    'door.privacy': 'Tūmataititanga',
    'door.contact': 'Whakapā mai',
    'door.help': 'Te noho haumaru tuihono',
    'door.accessibility': 'Te āheinga',
    'door.aside': 'Te Shielded Site',
    'door.review': 'Kāore anō tēnei reo Māori kia arotakea e te kaiwhakamāori whai raihana.',
  },
)
