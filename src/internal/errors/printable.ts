/** Escapes characters of external text that control a terminal, or reorder or hide the text around them. */

// Joiners belong to words and emoji.
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Writes control and formatting characters as escapes such as `\u{1b}`; line breaks and tabs are kept. */
export const printable = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
