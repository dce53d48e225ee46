/** Options of commands. */

const refuse = (option: string, value: string, wanted: string): never => {
  console.error(`--${option} is ${JSON.stringify(value)}; it takes ${wanted}.`)
  return process.exit(2)
}

/** Whole number of an option; anything else ends the process with exit code 2. */
export const whole = (option: string, value: string, least = 0): number =>
  /^\d+$/.test(value) && Number.isSafeInteger(Number(value)) && Number(value) >= least
    ? Number(value)
    : refuse(option, value, "a whole number")

/** One of some names; anything else ends the process with exit code 2. */
export const oneOf = <const Name extends string>(option: string, value: string, names: ReadonlyArray<Name>): Name =>
  names.find((name) => name === value) ?? refuse(option, value, `one of ${names.join(", ")}`)

/** Shows the progress of a command on a terminal; without a text, the line is free again. */
export const progress = (text = ""): void => {
  if (process.stderr.isTTY) process.stderr.write(text === "" ? "\r" : `\r${text} …   `)
}
