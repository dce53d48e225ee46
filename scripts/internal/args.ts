/** Options of commands. */

/** Whole number of an option; anything else ends the process with exit code 2. */
export const whole = (name: string, value: string, least = 0): number => {
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= least) return number
  console.error(`--${name} is ${JSON.stringify(value)}; it takes a whole number.`)
  return process.exit(2)
}

/** One of some names; anything else ends the process with exit code 2. */
export const oneOf = <const Name extends string>(option: string, value: string, names: ReadonlyArray<Name>): Name => {
  const found = names.find((name) => name === value)
  if (found !== undefined) return found
  console.error(`--${option} is ${JSON.stringify(value)}; it takes one of ${names.join(", ")}.`)
  return process.exit(2)
}

/** Shows on a terminal how far a command has come; without a text, the line is free again. */
export const progress = (text = ""): void => {
  if (process.stderr.isTTY) process.stderr.write(text === "" ? "\r" : `\r${text} …   `)
}
