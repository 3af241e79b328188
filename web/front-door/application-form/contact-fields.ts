import { type Field, spoken } from './field.ts'
import { frameWords } from './frame-words.ts'

const say = spoken(frameWords)

/** How somebody is reached at their work, as four fields of the document's part with that name. */
export const contactFields = (part: string): readonly Field[] => [
  { as: 'line', name: `${part}.name`, label: say('apply.contact.name') },
  { as: 'line', name: `${part}.role`, label: say('apply.contact.role') },
  { as: 'line', name: `${part}.phone`, label: say('apply.contact.phone'), type: 'tel', width: 20 },
  { as: 'line', name: `${part}.email`, label: say('apply.contact.email'), type: 'email' },
]
