/** Writes lists of all calls: the index, the migration from the official SDK, the routes, and those of `llms.txt`. */
import type { Version } from "../../codegen/model.ts"
import type { InputField } from "../../codegen/operations.ts"
import { blocks, code, prose, table } from "../internal/markdown.ts"
import { variableOf } from "./example.ts"
import { type Book, type Lineage, type Member, routeKey, routeOf, spanOf } from "./lineages.ts"

/** Number of calls of each resource in each version. */
export const resourcesTable = (versions: ReadonlyArray<Version>): string => {
  const all = new Map(versions.toReversed().flatMap(({ resources }) => resources.map((one) => [one.className, one])))
  const rows = Array.from(all.values(), ({ className, description }) => [
    `[${code(className)}](${className}.md)`,
    prose(description ?? ""),
    ...versions.map(({ resources }) => resources.find((one) => one.className === className)?.operations.length ?? "")
  ])
  const totals = ["**calls**", "", ...versions.map(({ document }) => `**${document.endpoints.length}**`)]
  return table(["resource", "", ...versions.map(({ version }) => `>${version}`)], [...rows.sort(), totals])
}

/** The first four of the fields that a call needs, and an ellipsis for those it needs or may have besides. */
const fields = (inputs: ReadonlyArray<InputField>): string => {
  const shown = inputs.flatMap(({ name, required }) => (required ? [name] : [])).slice(0, 4)
  const all = shown.length < inputs.length ? [...shown, "…"] : shown
  return all.length === 0 ? "" : `{ ${all.join(", ")} }`
}

/** `connections.get({ id })`. */
const ourCall = ({ operation, resource }: Member): string =>
  `${variableOf(resource.className)}.${operation.name}(${fields(operation.inputs)})`

/** `client.connections.get(id)`: path parameters one by one in the order of the path, then one object with all others. */
const officialCall = ({ operation: { endpoint, inputs } }: Member): string => {
  const place = ({ name }: InputField) => endpoint.template.indexOf(`{${name}}`)
  const segments = inputs.filter((input) => input.in === "path").toSorted((a, b) => place(a) - place(b))
  const request = fields(inputs.filter((input) => input.in !== "path"))
  return `client.${endpoint.id}(${[...segments.map(({ name }) => name), request].filter((arg) => arg !== "").join(", ")})`
}

const returns = ({ operation }: Member): string =>
  operation.item !== undefined
    ? `\`Stream\` of items; one page: \`${operation.name}Page\``
    : { empty: "nothing", data: "`data`", list: "`data`, an array", body: "the whole body" }[operation.success.type]

/** Each call of the newest version beside that of the official SDK. */
export const migrationTable = ({ linkTo, newest: latest }: Book, lineages: ReadonlyArray<Lineage>): string =>
  table(
    ["official SDK", "here", "service", "returns"],
    lineages
      .filter(({ newest }) => newest.version === latest)
      .map(({ newest }) => {
        const { evidence, id } = newest.operation.endpoint
        return [
          evidence.some(({ kind }) => kind === "documentsOnly") ? "not in the SDK" : code(officialCall(newest)),
          `[${code(ourCall(newest))}](reference/${linkTo(latest.version, id)})`,
          code(newest.resource.className),
          returns(newest)
        ]
      })
  )

/** Each route of each version, the call that requests it, and the route or call that replaces it now. */
export const routesTable = ({ linkTo, newest: latest, versions }: Book, lineages: ReadonlyArray<Lineage>): string => {
  const rows = lineages.flatMap(({ members, newest }) => {
    const { replacedBy } = newest.operation.endpoint
    const gone = replacedBy === undefined ? "gone" : `gone; ${code(replacedBy.operationId)} takes its place`
    const groups = Map.groupBy(members, (member) => `${routeKey(member)} ${member.operation.endpoint.id}`)
    return Array.from(groups.values(), (group) => {
      const [member = newest] = group
      const { id, method, template } = member.operation.endpoint
      const current = routeKey(member) === routeKey(newest) ? newest.operation.endpoint.id : routeOf(newest)
      const now = newest.version !== latest ? gone : group.includes(newest) ? "" : code(current)
      const call = `[${code(ourCall(member))}](reference/${linkTo(member.version.version, id)})`
      const cells = [code(routeOf(member)), call, code(member.resource.className), spanOf(group, versions), now]
      return { key: `${template} ${method} ${id}`, cells }
    })
  })
  return table(
    ["route", "call", "service", "versions", `in ${latest.version}`],
    rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ cells }) => cells)
  )
}

/** Every operation of the newest version in a line, for models that read no further. */
export const operationsList = (latest: Version): string => {
  const sections = latest.resources.map(({ className, operations }) => {
    const lines = operations.map(({ endpoint, inputs, item }) => {
      const input = inputs.filter(({ required }) => required).map(({ name }) => name)
      const takes = input.length === 0 ? "" : ` { ${input.join(", ")} }`
      const pages = item === undefined ? "" : " A Stream; one page is `<name>Page`."
      return `- ${endpoint.id}${takes}: ${endpoint.summary}${pages}`
    })
    return blocks(
      `### ${className}`,
      `\`import { ${className} } from "effect-polytomic/${className}"\`\n${lines.join("\n")}`
    )
  })
  return blocks(`## Operations of API version ${latest.version}`, ...sections)
}
