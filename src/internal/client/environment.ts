/**
 * Reads variables of the environment, where the runtime has one. Nothing is imported for that: on a runtime without an environment,
 * such as a browser, no variable is set.
 */

/** The parts of runtimes that hold variables. */
interface Runtime {
  readonly Deno?: { readonly env?: { readonly get?: (name: string) => string | undefined } }
  readonly process?: { readonly env?: { readonly [name: string]: string | undefined } }
}

/** Result of the lookup of a variable; `denied` if the runtime does not let the program read it. */
export interface Variable {
  readonly value: string | undefined
  readonly denied: boolean
}

/** Reads a variable. Deno asks for `--allow-env`; a refusal is no exception here. */
export const variable = (name: string): Variable => {
  const { Deno, process } = globalThis as Runtime // what it has is looked at before it is used
  try {
    const value = typeof Deno?.env?.get === "function" ? Deno.env.get(name) : process?.env?.[name]
    return { value: typeof value === "string" && value.trim() !== "" ? value : undefined, denied: false }
  } catch {
    return { value: undefined, denied: true }
  }
}
