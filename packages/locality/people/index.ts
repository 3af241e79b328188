export {
  findLikelyPeople,
  type LikelyPerson,
  likelyPersons,
  mayBeSame,
  openLikelyPerson,
} from './find-likely-people.ts'
export { insertPeople, insertPerson, type NewPerson, personPlace } from './insert-people.ts'
export { type Matchable, type MatchKind, matchFacts, matchValues } from './match.ts'
export {
  ageAt,
  ageOn,
  type PersonAge,
  type PersonDetail,
  type PersonSummary,
  personAge,
  personDetail,
  personSummary,
  summarisePerson,
} from './person.ts'
