/**
 * Reads environment variables without an import. On a runtime without an environment, such as a browser, no variable is set.
 */

/** Environments of the runtimes. */
interface Runtime {
  readonly Deno?: { readonly env?: { readonly get?: (name: string) => string | undefined } }
  readonly process?: { readonly env?: { readonly [name: string]: string | undefined } }
}

/** Result of the lookup of a variable; `denied` without permission. */
export interface Variable {
  readonly value: string | undefined
  readonly denied: boolean
}

/** Reads a variable. Without Deno's `--allow-env` it returns `denied` instead of throwing. */
export const variable = (name: string): Variable => {
  const { Deno, process } = globalThis as Runtime // its fields are checked before use
  try {
    const value = typeof Deno?.env?.get === "function" ? Deno.env.get(name) : process?.env?.[name]
    return { value: typeof value === "string" && value.trim() !== "" ? value : undefined, denied: false }
  } catch {
    return { value: undefined, denied: true }
  }
}
