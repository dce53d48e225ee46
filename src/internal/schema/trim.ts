/** Texts without a character at their end, in linear time: as a pattern, `x+$` is tried from each `x`. */

/** A text without this character at its end, however often it is there. */
export const trimEnd = (text: string, character: string): string => {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === character) end--
  return text.slice(0, end)
}
