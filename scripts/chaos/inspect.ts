/** The ways in which a runtime shows a value to whoever looks at it. */

/** All of a value as text, what is hidden included. */
export type Inspect = (value: unknown) => string

interface Globals {
  readonly Deno?: { readonly inspect: (value: unknown, options: object) => string }
  readonly Bun?: { readonly inspect: (value: unknown, options: object) => string }
}

const everything = { depth: 100, showHidden: true }

/** Those of this runtime: `node:util` where it is, and the runtime's own, which its console uses. */
export const inspects = async (): Promise<ReadonlyArray<Inspect>> => {
  const { Bun, Deno } = globalThis as Globals // each runtime has its own, or none
  const ofNode = await import("node:util").then(
    ({ inspect }) => inspect,
    () => undefined // a browser, or a Worker without compatibility flags
  )
  return [ofNode, Deno?.inspect, Bun?.inspect]
    .filter((inspect) => inspect !== undefined)
    .map((inspect) => (value: unknown) => inspect(value, everything))
}

/** All that hangs on a value, as a debugger shows it: names and texts, those included that can't be enumerated. */
export const properties: Inspect = (value) => {
  const seen = new Set<unknown>()
  const texts: Array<string> = []
  const visit = (one: unknown): void => {
    if (typeof one === "string") texts.push(one)
    if (typeof one !== "object" || one === null || seen.has(one)) return
    seen.add(one)
    for (const name of Reflect.ownKeys(one)) {
      texts.push(String(name))
      visit(Reflect.getOwnPropertyDescriptor(one, name)?.value)
    }
    if (one instanceof Map || one instanceof Set) for (const item of one) visit(item)
  }
  visit(value)
  return texts.join("\n")
}
