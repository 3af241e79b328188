import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const areaWords = defineCatalogue(
  {
    'apply.areas.chosen': '{region}: {count} chosen',
    'apply.areas.councils': 'Council areas of {region}',
    'apply.areas.boards': 'Local boards of {region}',
  },
  {
    'apply.areas.chosen': '{region}: {count} kua kōwhiria',
    'apply.areas.councils': 'Ngā rohe kaunihera o {region}',
    'apply.areas.boards': 'Ngā poari ā-rohe o {region}',
  },
)
