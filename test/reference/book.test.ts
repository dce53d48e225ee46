/** The reference contains every fact of the spec, once, and no other. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anchor } from "../../scripts/internal/markdown.ts"
import { root } from "../../scripts/internal/shell.ts"
import { keepBook, makeBook } from "../../scripts/reference/book.ts"
import { signatureText } from "../../scripts/reference/example.ts"
import { makeLineages, readVersions, routeOf } from "../../scripts/reference/lineages.ts"
import { samples } from "../../scripts/reference/samples.ts"
import { allStatuses, tagOf } from "../../src/internal/operations/statuses.ts"

const versions = readVersions(root)
const lineages = makeLineages(versions)
const book = makeBook(versions)
const pages = [...book].filter(([path]) => path.startsWith("docs/reference/") && !path.endsWith("README.md"))

const textOf = (path: string): string => book.get(path) ?? ""

/** The part of a document below a heading. */
const below = (text: string, heading: string): string => {
  const level = /^#+/.exec(heading)?.[0] ?? ""
  const rest = text.split(`\n${heading}\n`)[1] ?? ""
  return rest.split(new RegExp(`\n#{1,${level.length}} `))[0] ?? ""
}

const cells = (line: string): ReadonlyArray<string> =>
  line
    .slice(2, -2)
    .split(/ \| | \|$/)
    .map((cell) => cell.trim())

const rows = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| --:"))
    .slice(1)
    .map(cells)

describe("pages of the resources", () => {
  it("list every call of every version in exactly one row", () => {
    const found = new Map<string, number>()
    for (const [, text] of pages) {
      for (const line of text.split("\n")) {
        const match = /^\| ([\d-]{10}(?:, [\d-]{10})*) \| `([\w.]+)` \| `(\S+ \S+)` \|/.exec(line)
        for (const version of match?.[1]?.split(", ") ?? []) {
          const key = `${version} ${match?.[2]} ${match?.[3]}`
          found.set(key, (found.get(key) ?? 0) + 1)
        }
      }
    }
    const wanted = versions.flatMap((version) =>
      version.document.endpoints.map(({ id, method, template }) => `${version.version} ${id} ${method} ${template}`)
    )
    expect(wanted).toHaveLength(128 + 114 + 93 + 80)
    expect([...found.keys()].sort()).toEqual(wanted.toSorted())
    expect([...found].filter(([, count]) => count > 1)).toEqual([])
  })

  it.each(lineages.map((lineage) => [lineage.newest.operation.endpoint.id, lineage] as const))(
    "are complete for %s",
    (id, { newest }) => {
      const section = ["", "Older"]
        .map((kind) => below(textOf(`docs/reference/${newest.resource.className}${kind}.md`), `### ${id}`))
        .join("")
      const { endpoint, inputs } = newest.operation
      expect(section).toContain(`\`${routeOf(newest)}\``)
      expect(section).toContain("```ts\nimport ")
      for (const part of ["**Input**", "**Output**", "**Errors**", "**Credentials**", "**Versions**"]) {
        expect(section.split(part)).toHaveLength(2)
      }
      const places = [...section.matchAll(/^\| `([^`]+)` \| (path|query|body) \|.*?\| (yes|) \|/gm)]
      expect(places.map(([, name, place, required]) => [name, place, required === "yes"])).toEqual(
        inputs.map(({ in: place, name, required }) => [name, place, required])
      )
      const [errors = ""] = section.match(/^\*\*Errors\*\*.*$/m) ?? []
      const statuses = [...errors.matchAll(/[:,] (\d{3}) `Polytomic\w+`/g)]
      expect(statuses.map(([, status]) => Number(status))).toEqual(endpoint.errors)
      expect(section.includes("partner key only")).toBe(endpoint.credentials === "partner")
      expect(section.includes("**Pages**")).toBe(endpoint.pagination !== undefined)
      expect(section.includes("**Deprecated.** ")).toBe(endpoint.deprecated || inputs.some(({ doc }) => doc.deprecated))
      expect(section.includes("**Replaced by**")).toBe(endpoint.replacedBy !== undefined)
      expect(section.includes("takes a key")).toBe(endpoint.idempotent)
    }
  )

  it("have the signatures of the generated code", () => {
    const dense = (text: string): string =>
      text
        .replaceAll(/\/\*\*[\s\S]*?\*\//g, "")
        .replaceAll(/[\s|]+/g, " ")
        .replaceAll("readonly ", "")
        .replaceAll(/\( /g, "(")
        .replaceAll(/ \)/g, ")")
    for (const { newest } of lineages) {
      const file = `src/generated/v${newest.version.version}/${newest.resource.className}.ts`
      const generated = dense(readFileSync(join(root, file), "utf8"))
      for (const member of signatureText(newest).split(/\n(?=\w+: )/)) expect(generated).toContain(dense(member))
    }
  })

  it("continue on another page instead of being too long", () => {
    for (const [path, text] of pages) {
      expect(text.length, path).toBeLessThan(40_000)
      const main = textOf(path.replace(/(?:Shapes|Older)\.md$/, ".md"))
      if (path.endsWith("Shapes.md")) expect(main).not.toContain("## Shapes")
      if (path.endsWith("Older.md")) expect(main).not.toContain("## Only in older versions")
    }
  })

  it("list the differences of older versions", () => {
    const versionsOf = (page: string, id: string) =>
      rows(below(textOf(`docs/reference/${page}.md`), `### ${id}`).split("**Versions**")[1] ?? "")
    expect(versionsOf("Connections", "connections.delete")).toEqual([
      ["2025-09-18", "`connections.delete`", "`DELETE /api/connections/{id}`", ""],
      [
        "2024-02-08, 2023-04-25, 2022-12-12",
        "`connections.remove`",
        "`DELETE /api/connections/{id}`",
        "takes an Idempotency-Key: true → false"
      ]
    ])
    expect(versionsOf("Connections", "connections.connect").at(-1)).toEqual([
      "2023-04-25, 2022-12-12",
      "`connections.connect`",
      "`POST /api/connections/connect`",
      "takes no `dark`; does not document 422, 500"
    ])
    expect(versionsOf("Connections", "connections.createSharedConnection")[1]?.at(-1)).toBe(
      "takes no `org_id`, `connection_id`; also takes `parent_connection_id` (required); documents 422; " +
        "credentials: partner → user"
    )
    expect(versionsOf("BulkSync", "bulkSync.start").map(([, call]) => call)).toEqual([
      "`bulkSync.start`",
      "`bulkSync.start`",
      "`bulkSync.executions.start`",
      "`bulkSync.executions.start`"
    ])
    expect(versionsOf("ConnectionsOlder", "connections.getSource").map(([version]) => version)).toEqual([
      "2023-04-25",
      "2022-12-12"
    ])
  })
})

describe("links", () => {
  it("lead to existing, unique headings", () => {
    for (const [path, text] of book) {
      const prose = text.replaceAll(/```[\s\S]*?```/g, "")
      for (const [, target = ""] of prose.matchAll(/\]\(([^)]*)\)/g)) {
        const [file = "", hash] = target.split("#")
        const other = file === "" ? path : join(path, "..", file)
        expect(book.has(other) || existsSync(join(root, other)), `${path} links to ${other}`).toBe(true)
        if (hash === undefined) continue
        const headings = [...textOf(other).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading ?? ""))
        expect(
          headings.filter((heading) => heading === hash),
          `${path} links to ${target}`
        ).toHaveLength(1)
      }
    }
  })
})

describe("the index", () => {
  it("counts the calls of each resource in each version", () => {
    const table = rows(textOf("docs/reference/README.md").split("## How")[0] ?? "")
    expect(table).toHaveLength(22)
    const columns = [2, 3, 4, 5].map((column) => table.slice(0, -1).map((row) => Number(row[column])))
    expect(columns.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual([128, 114, 93, 80])
    expect(table.at(-1)?.slice(2)).toEqual(["**128**", "**114**", "**93**", "**80**"])
  })

  it("explains each status of a call", () => {
    const explained = [...textOf("docs/reference/README.md").matchAll(/^\| (\d{3}) \| `Polytomic\w+` \| \S/gm)]
    const listed = lineages.flatMap(({ newest }) => newest.operation.endpoint.errors)
    expect(explained.map(([, status]) => Number(status))).toEqual([...new Set(listed)].sort())
  })
})

describe("docs/migration.md", () => {
  const table = rows(below(textOf("docs/migration.md"), "## Calls"))

  it("has the 127 calls of the official SDK, and the one that it lacks", () => {
    const [latest] = versions
    expect(table).toHaveLength(128)
    expect(table.filter(([official]) => official === "not in the SDK").map(([, ours]) => ours)).toEqual([
      expect.stringContaining("schemas.patchField(")
    ])
    const calls = table.flatMap(([official]) => /^`client\.([\w.]+)\(/.exec(official ?? "")?.[1] ?? [])
    const wanted = latest?.document.endpoints.map(({ id }) => id).filter((id) => id !== "schemas.patchField")
    expect(calls.toSorted()).toEqual(wanted?.toSorted())
  })

  it("has an error class for every status", () => {
    const errors = below(textOf("docs/migration.md"), "## Errors")
    for (const status of allStatuses()) expect(errors).toContain(`(${status}) | \`${tagOf(status)}\` |`)
  })

  it("has path parameters in the order of the path, and everything else in one object", () => {
    const find = (official: string) => table.find(([call]) => call?.startsWith(`\`client.${official}(`))
    expect(find("connections.get")?.slice(0, 2)).toEqual([
      "`client.connections.get(id)`",
      "[`connections.get({ id })`](reference/Connections.md#connectionsget)"
    ])
    expect(find("users.update")?.[0]).toBe("`client.users.update(org_id, id, { email, … })`")
    expect(find("modelSync.executions.getLogUrls")?.slice(0, 3)).toEqual([
      "`client.modelSync.executions.getLogUrls(sync_id, id, type)`",
      "[`modelSyncExecutions.getLogUrls({ sync_id, id, type })`](reference/ModelSyncExecutions.md#modelsyncexecutionsgetlogurls)",
      "`ModelSyncExecutions`"
    ])
    expect(find("queryRunner.runQuery")?.[0]).toBe("`client.queryRunner.runQuery(connection_id, { … })`")
    expect(find("modelSync.list")?.at(-1)).toBe("`Stream` of items; one page: `listPage`")
    expect(find("connections.list")?.at(-1)).toBe("`data`, an array")
    expect(find("jobs.get")?.[0]).toBe("`client.jobs.get(type, id)`")
  })
})

describe("docs/curl.md", () => {
  const table = rows(below(textOf("docs/curl.md"), "## Routes"))
  const find = (route: string) => table.filter(([cell]) => cell === `\`${route}\``).map((row) => row.slice(1))

  it("has each route of each version once, with its call", () => {
    const wanted = versions.flatMap(({ document }) =>
      document.endpoints.map(({ id, method, template }) => `${method} ${template.replaceAll(/\{\w+\}/g, "{}")} ${id}`)
    )
    const listed = table.map(([route = "", call = "", service = ""]) => {
      const method = /\.(\w+)\(/.exec(call)?.[1]
      const resource = versions
        .flatMap(({ resources }) => resources)
        .find(({ className }) => `\`${className}\`` === service)
      return `${route.slice(1, -1).replaceAll(/\{\w+\}/g, "{}")} ${resource?.name}.${method}`
    })
    expect(listed.toSorted()).toEqual([...new Set(wanted)].sort())
  })

  it("has the versions of a route, and the one that replaces it", () => {
    expect(find("GET /api/jobs/{type}/{id}")).toEqual([
      ["[`jobs.get({ type, id })`](reference/Jobs.md#jobsget)", "`Jobs`", "all", ""]
    ])
    expect(find("DELETE /api/connections/{id}").map((cells) => cells.slice(2))).toEqual([
      ["2025-09-18", ""],
      ["2022-12-12 to 2024-02-08", "`connections.delete`"]
    ])
    expect(find("GET /api/bulk/dest/{id}")[0]?.slice(2)).toEqual([
      "2022-12-12 to 2023-04-25",
      "`GET /api/connections/{id}/bulksync/target`"
    ])
    expect(find("GET /api/connections/{id}/source")[0]?.slice(2)).toEqual([
      "2022-12-12 to 2023-04-25",
      "gone; `modelSync.getSource` takes its place"
    ])
  })
})

describe("samples", () => {
  it("are all used", () => {
    const used = Object.entries(samples).flatMap(([key, sample]) =>
      lineages
        .map(({ newest }) => newest.operation)
        .filter(({ endpoint }) => endpoint.id === key || endpoint.resource === key)
        .flatMap(({ inputs }) => inputs.flatMap(({ name }) => (name in sample ? [`${key} ${name}`] : [])))
    )
    const all = Object.entries(samples).flatMap(([key, sample]) => Object.keys(sample).map((name) => `${key} ${name}`))
    expect([...new Set(used)].sort()).toEqual(all.toSorted())
  })
})

describe("writing the documents", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reference-"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("produces the same bytes every time", () => {
    expect([...makeBook(readVersions(root))]).toEqual([...book])
  })

  it("finds and writes outdated files only", () => {
    const check = () => keepBook(root, folder, { check: true }).differing
    expect(check()).toHaveLength(book.size)
    keepBook(root, folder, { check: false })
    expect(check()).toEqual([])
    const page = join(folder, "docs/reference/Jobs.md")
    writeFileSync(page, `${readFileSync(page, "utf8")}by hand\n`)
    rmSync(join(folder, "docs/curl.md"))
    cpSync(page, join(folder, "docs/reference/Stray.md"))
    const stale = ["docs/curl.md", "docs/reference/Jobs.md", "docs/reference/Stray.md"]
    expect(check()).toEqual(stale)
    expect(check()).toEqual(stale) // reading changes nothing
    expect(keepBook(root, folder, { check: false }).differing).toEqual(stale)
    expect(check()).toEqual([])
  }, 60_000)

  it("is up to date in this checkout", () => {
    expect(keepBook(root, root, { check: true }).differing).toEqual([])
  })
})
