import { defineCatalogue, type Language, words } from '@kps/foundation/language'

/** Why a locality's database was not brought forward. The te reo awaits a licensed translator's review. */
export const rolloutProblems = defineCatalogue(
  {
    'rollout.problem.wrong-database': 'another locality’s database lies in its place',
    'rollout.problem.schema-drifted': 'somebody has changed its tables by hand, so nothing was done',
    'rollout.problem.schema-unexpected': 'it was updated, and its tables are not as they should be',
    'rollout.problem.other-migrations': 'it has an update that this version does not know',
    'rollout.problem.statement-refused': 'the database refused statement {number} of the update ({code})',
    'rollout.problem.no-answer': 'its database did not answer',
    'rollout.problem.paused': 'it is paused, so it was left out for now',
  },
  {
    'rollout.problem.wrong-database': 'kei tōna wāhi tētahi pātengi raraunga nō rohe kē',
    'rollout.problem.schema-drifted': 'kua panonihia ā-ringatia ōna papa, nō reira kāore i mahia tētahi mea',
    'rollout.problem.schema-unexpected': 'kua whakahoungia, engari kāore i tika te āhua o ōna papa',
    'rollout.problem.other-migrations': 'he whakahou tōna kāore i te mōhiotia e tēnei putanga',
    'rollout.problem.statement-refused':
      'i whakakāhoretia e te pātengi raraunga te tauākī {number} o te whakahou ({code})',
    'rollout.problem.no-answer': 'kāore tōna pātengi raraunga i whakautu',
    'rollout.problem.paused': 'kua tārewa, nō reira i waiho mō tēnei wā',
  },
)

const known = [
  'wrong-database',
  'schema-drifted',
  'schema-unexpected',
  'other-migrations',
  'statement-refused',
  'no-answer',
  'paused',
] as const

/** The plain code that the registry gives, in the reader's words: what follows its colons are numbers and the engine's own code. */
export function problemIn(problem: string, language: Language): string {
  const [name, number = '', code = ''] = problem.split(':')
  const found = known.find((one) => one === name)
  return found ? words(rolloutProblems, language)(`rollout.problem.${found}`, { number, code }) : problem
}
