/**
 * Coverage of the spec: every operation of every version has a method on a service, a row in the table of
 * operations with its documented failures, and a handler in the emulator or an entry in the list of unimplemented ones.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { all as handlers } from "../src/emulator/resources/index.ts"
import { all as v2022 } from "../src/generated/v2022-12-12/operations.ts"
import { all as v2023 } from "../src/generated/v2023-04-25/operations.ts"
import { all as v2024 } from "../src/generated/v2024-02-08/operations.ts"
import { all as v2025 } from "../src/generated/v2025-09-18/operations.ts"
import type { Any } from "../src/Operation.ts"

interface SpecOperation {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly responses: { readonly [status: string]: unknown }
  readonly "x-polytomic-evidence"?: ReadonlyArray<{ readonly kind: string }>
}

interface Spec {
  readonly paths: { readonly [path: string]: { readonly [method: string]: SpecOperation } }
}

const root = join(import.meta.dirname, "..")

const readSpec = (version: string): ReadonlyArray<{ route: string; operation: SpecOperation }> => {
  const spec = JSON.parse(readFileSync(join(root, "spec", `${version}.json`), "utf8")) as Spec // checked by test/spec
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation }))
  )
}

const className = (tag: string): string => tag.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Operations that the emulator rejects with a 501, as its state has no counterpart for them. */
const unanswered: ReadonlyArray<string> = []

/** Operations of the official SDK of a version; operations that only the API reference lists are added. */
const counts = [
  { version: "2025-09-18", table: v2025, inSdk: 127, more: 1 },
  { version: "2024-02-08", table: v2024, inSdk: 114, more: 0 },
  { version: "2023-04-25", table: v2023, inSdk: 85, more: 8 },
  { version: "2022-12-12", table: v2022, inSdk: 72, more: 8 }
]

describe.each(counts)("$version: $inSdk operations of the official SDK and $more others", (row) => {
  const spec = readSpec(row.version)
  const byRoute = new Map<string, Any>(
    row.table.map((operation) => [`${operation.method} ${operation.path}`, operation])
  )

  it("has the documented number of operations", () => {
    const others = spec.filter(({ operation }) =>
      operation["x-polytomic-evidence"]?.some(({ kind }) => kind === "documentsOnly")
    )
    expect({ inSdk: spec.length - others.length, more: others.length }).toEqual({ inSdk: row.inSdk, more: row.more })
    expect(row.table.length).toBe(spec.length)
  })

  it.each(spec.map((one) => [one.operation.operationId, one] as const))("%s", (id, { operation, route }) => {
    const found = byRoute.get(route)
    expect(found?.id).toBe(id)
    const documented = Object.keys(operation.responses)
      .map(Number)
      .filter((status) => status >= 400)
    expect(found?.errors).toEqual(expect.arrayContaining(documented))
    // 401, 403 and 429 are added everywhere, 404 where a path has an id; no other status is.
    expect(
      found?.errors.filter((status) => ![401, 403, 404, 429].includes(status) && !documented.includes(status))
    ).toEqual([])

    const implemented = handlers.some((handler) => handler.version === row.version && handler.id === id)
    expect(implemented).toBe(!unanswered.includes(`${row.version} ${id}`))

    const [tag] = operation.tags
    const method = id.slice(tag.length + 1)
    const module = readFileSync(join(root, "src/generated", `v${row.version}`, `${className(tag)}.ts`), "utf8")
    expect(module).toContain(`  readonly ${method}: (`)
  })
})

it("covers each generated module with a version above", () => {
  const folders = readdirSync(join(root, "src/generated")).filter(
    (name) => name.startsWith("v") && !name.endsWith(".ts")
  )
  expect(folders.sort()).toEqual(counts.map(({ version }) => `v${version}`).sort())
})
