import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const capacitiesWords = defineCatalogue(
  {
    'capacities.title': 'Who are you working for now?',
    'capacities.why': 'What you may open depends on it, and it is kept with all that you do.',
    'capacities.agency': 'Agency',
    'capacities.current': '{roles}. You are working for it now.',
    'capacities.missing': 'Choose an agency',
    'capacities.go': 'Continue',
    'capacities.none': 'There is no agency that you may act for at present. Ask the coordinator of this response.',
    'capacities.leave': 'Sign out',
  },
  {
    'capacities.title': 'Mō wai koe e mahi ana ināianei?',
    'capacities.why': 'Mā tērā e tau ai he aha ka taea e koe te whakatuwhera, ā, ka puritia i te taha o āu mahi katoa.',
    'capacities.agency': 'Umanga',
    'capacities.current': '{roles}. Kei te mahi koe mōna ināianei.',
    'capacities.missing': 'Kōwhiria tētahi umanga',
    'capacities.go': 'Haere tonu',
    'capacities.none': 'Kāore he umanga e āhei ai koe te mahi mōna ināianei. Pātai ki te kairuruku o tēnei urupare.',
    'capacities.leave': 'Takiputa',
  },
)
