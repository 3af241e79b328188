import { defineCatalogue, type Language, words } from '@kps/foundation/language'

// Checked by `tsc` and never run: every line under `@ts-expect-error` must not compile.

const sound = defineCatalogue(
  {
    'home.hello': 'Hello {name}',
    'home.waiting': { one: 'One waits', other: '{count} wait' },
    'home.left': { one: '{count} day left for {name}', other: '{count} days left for {name}' },
  },
  {
    'home.hello': 'Kia ora {name}',
    'home.waiting': { one: 'Kotahi e tatari ana', other: 'E {count} e tatari ana' },
    'home.left': { one: 'Kotahi te rā e toe ana ki a {name}', other: 'E {count} ngā rā e toe ana ki a {name}' },
  },
)

// @ts-expect-error a key that stands in English only
defineCatalogue({ 'a.b': 'Yes', 'a.c': 'No' }, { 'a.b': 'Āe' })

// @ts-expect-error a key that stands in te reo only
defineCatalogue({ 'a.b': 'Yes' }, { 'a.b': 'Āe', 'a.c': 'Kāo' })

// @ts-expect-error a placeholder that te reo has lost
defineCatalogue({ 'a.b': 'Hello {name}' }, { 'a.b': 'Kia ora' })

// @ts-expect-error a placeholder that English does not have
defineCatalogue({ 'a.b': 'Hello' }, { 'a.b': 'Kia ora {name}' })

// @ts-expect-error a plural in English that is one text in te reo
defineCatalogue({ 'a.b': { one: '{count} day', other: '{count} days' } }, { 'a.b': 'E {count} ngā rā' })

// @ts-expect-error a plural in te reo that is one text in English
defineCatalogue({ 'a.b': '{count} days' }, { 'a.b': { one: 'Kotahi te rā', other: 'E {count} ngā rā' } })

// @ts-expect-error a plural without its text for one
defineCatalogue({ 'a.b': { other: '{count} days' } }, { 'a.b': { other: 'E {count} ngā rā' } })

// @ts-expect-error a plural of te reo without its text for one
defineCatalogue({ 'a.b': { one: 'A day', other: '{count} days' } }, { 'a.b': { other: 'E {count} ngā rā' } })

defineCatalogue(
  // @ts-expect-error a plural that names somebody only when there are many
  { 'a.b': { one: 'One day', other: '{count} days for {name}' } },
  { 'a.b': { one: 'Kotahi te rā mō {name}', other: 'E {count} ngā rā mō {name}' } },
)

defineCatalogue(
  { 'a.b': { one: 'One day for {name}', other: '{count} days for {name}' } },
  // @ts-expect-error the same in te reo
  { 'a.b': { one: 'Kotahi te rā', other: 'E {count} ngā rā mō {name}' } },
)

export function said(language: Language): string[] {
  const t = words(sound, language)
  return [
    t('home.hello', { name: 'Aroha' }),
    t('home.waiting', { count: 1 }),
    // @ts-expect-error a message that counts needs the count
    t('home.waiting'),
    // @ts-expect-error and a count is a number
    t('home.waiting', { count: 'many' }),
    // @ts-expect-error a name that is missing
    t('home.left', { count: 2 }),
    // @ts-expect-error no such message
    t('home.goodbye'),
  ]
}
