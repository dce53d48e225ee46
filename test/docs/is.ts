/** Assertion of an example by `expression // => value`. */
import { expect } from "vitest"

/** Fails unless a value equals the expected one. */
export const is = (actual: unknown, expected: unknown): void => {
  expect(actual).toEqual(expected)
}
