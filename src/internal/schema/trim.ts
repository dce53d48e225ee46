/** Trims a character from the end of a string in linear time: the pattern `x+$` would be tried from each `x`. */

/** Removes all trailing occurrences of a character. */
export const trimEnd = (text: string, character: string): string => {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === character) end--
  return text.slice(0, end)
}
