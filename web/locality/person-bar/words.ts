import { defineCatalogue } from '@kps/foundation/language'

/** The te reo awaits a licensed translator's review. */
export const personBarWords = defineCatalogue(
  {
    'person.role': 'Role in this case',
    'person.role.victim-survivor': 'Victim-survivor',
    'person.role.child': 'Child',
    'person.role.person-using-violence': 'Person using violence',
    'person.role.other': 'Other whānau or support',
    'person.age': 'Age',
    'person.age.about': 'about {years}',
    'person.age.unknown': 'not known',
    'person.case': 'Case',
    'person.nameUnknown': 'Name not known',
  },
  {
    'person.role': 'Tūranga i tēnei kēhi',
    'person.role.victim-survivor': 'Pārurenga-mōrehu',
    'person.role.child': 'Tamaiti',
    'person.role.person-using-violence': 'Tangata whakamahi tūkino',
    'person.role.other': 'Whānau, kaitautoko rānei',
    'person.age': 'Pakeke',
    'person.age.about': 'āhua {years}',
    'person.age.unknown': 'kāore i te mōhiotia',
    'person.case': 'Kēhi',
    'person.nameUnknown': 'Kāore te ingoa i te mōhiotia',
  },
)
