// Written by the build (web/kit/build/list-languages.ts): each `*-words.ts` beside this file is a language of its own.
export {}
