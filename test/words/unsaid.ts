/** What a page in the pseudo-language shows that no catalogue says: all that stands outside its brackets, names left out. */
export const unsaidIn = (html: string, names: readonly string[]): string[] =>
  [...html.replace(/<head>.*?<\/head>/s, '').matchAll(/>([^<]+)</g)]
    // Twice: a message may stand in another one.
    .map(([, text = '']) =>
      text
        .replaceAll(/⟦[^⟦⟧]*⟧/g, '')
        .replaceAll(/⟦[^⟦⟧]*⟧/g, '')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text) && !names.includes(text))
