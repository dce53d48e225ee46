/**
 * Every type that a public declaration mentions has a public name, so that a library that exports inferred types can emit its
 * declarations. Read from `docs/api/`, which `npm run check` keeps current.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"

const folder = join(import.meta.dirname, "../docs/api")

/** Types that compute others: the compiler emits the result, and never their names. */
const computing = ["Below", "CallsOf", "Head", "Nested", "Own"]

/** Types of protected members, which no expression outside their classes has. */
const protectedTypes = ["Index", "Indexes", "Rows"]

interface Declarations {
  /** Types with a public name in this file. */
  readonly named: ReadonlyArray<string>
  /** Types that this file declares. */
  readonly declared: ReadonlyArray<string>
}

const plain = (name: string): string => name.replace(/\$\d+$/, "")

/** The names in lists such as `export { A, type B as C }`, under both of their names. */
const listed = (text: string, lists: RegExp): ReadonlyArray<string> =>
  [...text.matchAll(lists)].flatMap(([, list = ""]) =>
    list.split(",").flatMap((part) =>
      part
        .trim()
        .replace(/^type /, "")
        .split(" as ")
    )
  )

/** Shared declarations are not public by themselves: only the namespaces in it are, which entries export. */
const declarationsOf = (text: string, isShared: boolean): Declarations => {
  const exported = [...text.matchAll(/^export (?:declare )?(?:interface|type|class) ([\w$]+)/gm)].map(
    ([, name = ""]) => name
  )
  const hidden = [...text.matchAll(/^(?:declare )?(?:interface|type|class) ([\w$]+)/gm)].map(([, name = ""]) => name)
  const named = isShared
    ? listed(text, /^\s+export (?:type )?\{([^}]*)\}/gm)
    : [...exported, ...listed(text, /^\s*export (?:type )?\{([^}]*)\}/gm)]
  return { named: named.map(plain), declared: [...exported, ...hidden].map(plain) }
}

describe("types in public declarations", () => {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => ({ file, ...declarationsOf(readFileSync(join(folder, file), "utf8"), file.includes("shared")) }))
  const named = new Set(entries.flatMap(({ named }) => named))

  it.each(entries)("have a public name: $file", ({ declared }) => {
    assert.deepStrictEqual(
      declared.filter((name) => !named.has(name) && ![...computing, ...protectedTypes].includes(name)),
      []
    )
  })

  it("without a public name are reported", () => {
    const text = "interface A {}\ntype B$1 = A;\nexport interface C {}\nexport { B$1 as D };\n"
    assert.deepStrictEqual(declarationsOf(text, false), { named: ["C", "B", "D"], declared: ["C", "A", "B"] })
    assert.deepStrictEqual(declarationsOf(text, true), { named: [], declared: ["C", "A", "B"] })
  })
})
