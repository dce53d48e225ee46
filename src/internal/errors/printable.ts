/** Shows the characters of outside text that steer a terminal, or reorder or hide what is beside them. */

// Joiners belong to words and emoji.
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Writes control and formatting characters as escapes such as `\u{1b}`; lines and tabs stay. */
export const printable = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
