import { expect, test } from 'vitest'
import { deployedFiles, importsOf } from './source-files.ts'

/** Their styles stand in `practitioner.css` alone. */
const forPractitioners = {
  '@kps/web-kit/charts': /./,
  '@kps/web-kit/content': /^(Table|Scrolling|TaskList|Pagination|Timeline|Filter|IdentityBar|MojIdentityBar)$/,
  '@kps/web-kit/page': /^ServiceNavigation$/,
}

test('a public page shows nothing whose styles it does not load', () => {
  const bare = deployedFiles
    .filter((file) => file.startsWith('web/front-door/'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ from, names }) =>
        Object.entries(forPractitioners).flatMap(([room, components]) =>
          from === room
            ? [...names.values()].filter((name) => components.test(name)).map((name) => `${file}: ${name}`)
            : [],
        ),
      ),
    )
  expect(bare).toEqual([])
})
