import { text } from 'drizzle-orm/sqlite-core'

declare const sealedText: unique symbol

/** What a vault made of a text. Plain text does not fit a sealed column: it does not compile. */
export type Sealed = string & { readonly [sealedText]: true }

export const sealed = (name: string) => text(name).$type<Sealed>()
