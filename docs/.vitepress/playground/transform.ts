/** Turns a program into a module that a worker can import: without types, its imports as addresses. */
import { init, parse } from "es-module-lexer"
import { transform } from "sucrase"

/** A program that can't be run, with what to do about it. */
export class ProgramError extends Error {}

const withoutTypes = (program: string, keepUnusedImports: boolean): string =>
  transform(program, { transforms: ["typescript"], disableESTransforms: true, keepUnusedImports }).code

/** Removes types, and points each import to its file; fails for imports that the playground does not have. */
export const toModule = async (
  program: string,
  modules: Readonly<Record<string, string>>,
  base: string
): Promise<string> => {
  await init
  let code: string
  let written: string
  try {
    code = withoutTypes(program, false)
    written = withoutTypes(program, true)
  } catch (error) {
    throw new ProgramError(`The program does not parse: ${error instanceof Error ? error.message : String(error)}`)
  }
  // An import that is not used is not in the code either, but one that is missing is a mistake all the same.
  for (const { n } of parse(written)[0]) {
    if (n !== undefined && modules[n] === undefined) {
      throw new ProgramError(`"${n}" is not in the playground. Import one of ${Object.keys(modules).join(", ")}.`)
    }
  }
  const [imports] = parse(code)
  let result = ""
  let end = 0
  for (const { d, e, n, s } of imports) {
    if (n === undefined || d === -2) continue
    const file = modules[n] ?? "" // checked above
    const quoted = d === -1 ? `${base}${file}` : JSON.stringify(`${base}${file}`)
    result += code.slice(end, s) + quoted
    end = e
  }
  return result + code.slice(end)
}
