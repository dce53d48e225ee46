/** Says in words in what a call of an older version differs from the same call of a newer one. */
import type { Document, Field, Node } from "../../codegen/document.ts"
import type { Version } from "../../codegen/model.ts"
import { compare } from "../contract/compare.ts"
import { documentFacts } from "../contract/documentFacts.ts"
import type { Difference, Facts } from "../contract/facts.ts"
import { code } from "../internal/markdown.ts"
import { type Member, routeKey } from "./lineages.ts"

/** In what the second differs from the first, besides its id and its route; nothing if they are alike. */
export const changes = (newer: Member, older: Member): ReadonlyArray<string> => {
  const found = compare(only(newer), only(older)).filter(
    ({ subject }) => subject !== "operation id" && subject !== "route"
  )
  // The comparison knows path parameters by their place; of another route that says nothing, but their names do.
  const moved = routeKey(newer) !== routeKey(older)
  const differences = moved ? [...found.filter((one) => !isOfPath(one)), ...pathChanges(newer, older)] : found
  return words(differences, newer.operation.endpoint.id)
}

const isOfPath = ({ subject, what }: Difference): boolean =>
  subject === "parameter" && (what.endsWith(" in path") || what.startsWith("called "))

const pathChanges = (newer: Member, older: Member): ReadonlyArray<Difference> => {
  const names = ({ operation }: Member) =>
    operation.inputs.filter((input) => input.in === "path").map(({ name }) => name)
  const id = newer.operation.endpoint.id
  const say =
    (kind: Difference["kind"]) =>
    (name: string): Difference => ({
      kind,
      subject: "parameter",
      at: `${id}(${name})`,
      what: "required string in path",
      operations: [id]
    })
  const [mine, theirs] = [names(newer), names(older)]
  return [
    ...mine.filter((name) => !theirs.includes(name)).map(say("removed")),
    ...theirs.filter((name) => !mine.includes(name)).map(say("added"))
  ]
}

const known = new Map<Version, Facts>()

const only = ({ operation, version }: Member): Facts => {
  const facts = known.get(version) ?? documentFacts(inOurNames(version.document))
  known.set(version, facts)
  return { ...facts, operations: facts.operations.filter(({ id }) => id === operation.endpoint.id) }
}

/** A document whose components have the names of our types, which are the same in all versions. */
const inOurNames = (document: Document): Document => {
  const nameOf = (component: string): string => document.components.get(component)?.typeName ?? component
  const field = (one: Field): Field => ({ ...one, node: renamed(one.node) })
  const renamed = (node: Node): Node => {
    switch (node.kind) {
      case "ref":
        return { kind: "ref", component: nameOf(node.component) }
      case "array":
        return { ...node, items: renamed(node.items) }
      case "record":
        return { ...node, values: renamed(node.values) }
      case "nullable":
        return { ...node, of: renamed(node.of) }
      case "union":
        return { ...node, members: node.members.map(renamed) }
      case "object":
        return { ...node, fields: node.fields.map(field) }
      default:
        return node
    }
  }
  return {
    ...document,
    components: new Map(
      [...document.components].map(([name, component]) => [
        nameOf(name),
        { ...component, name: nameOf(name), node: renamed(component.node) }
      ])
    ),
    endpoints: document.endpoints.map((endpoint) => ({
      ...endpoint,
      parameters: endpoint.parameters.map((parameter) => ({ ...parameter, node: renamed(parameter.node) })),
      body: endpoint.body && { ...endpoint.body, node: renamed(endpoint.body.node) },
      success: {
        ...endpoint.success,
        node: endpoint.success.node === undefined ? undefined : renamed(endpoint.success.node)
      }
    }))
  }
}

// -----------------------------------------------------------------------------
// Words
// -----------------------------------------------------------------------------

const words = (differences: ReadonlyArray<Difference>, id: string): ReadonlyArray<string> => {
  const inputs = differences.filter(({ subject }) => subject === "parameter" || subject === "request field")
  const outputs = differences.filter(({ subject }) => subject === "response field")
  return [
    ...differences.filter(({ subject }) => subject === "trait").map(({ what }) => traitWords(what)),
    ...fieldWords("takes", inputs, id),
    ...fieldWords("returns", outputs, id),
    ...statusWords(differences)
  ]
}

const traits: { readonly [name: string]: (value: string) => string } = {
  "takes a body": (value) => (value === "true" ? "takes a body" : "takes no body"),
  "takes an Idempotency-Key": (value) => (value === "true" ? "takes an idempotency key" : "takes no idempotency key"),
  deprecated: (value) => (value === "true" ? "deprecated" : "not deprecated"),
  credentials: (value) =>
    value === "partner"
      ? "needs a partner key"
      : value === "optional"
        ? "documented to need no key"
        : "needs a key of any kind",
  pagination: (value) => (value === "none" ? "not paginated" : `paginated: ${value}`)
}

const traitWords = (what: string): string => {
  const [name, change] = split(what, ": ")
  const [, value] = split(change, " → ")
  return traits[name]?.(value) ?? what
}

const statusWords = (differences: ReadonlyArray<Difference>): ReadonlyArray<string> => {
  const statuses = (kind: Difference["kind"]) =>
    differences.filter((one) => one.subject === "status" && one.kind === kind).map(({ what }) => what)
  const [less, more] = [statuses("removed"), statuses("added")]
  return [
    ...(less.length === 0 ? [] : [`does not document ${less.join(", ")}`]),
    ...(more.length === 0 ? [] : [`documents ${more.join(", ")}`])
  ]
}

/** First what is missing, then what is there besides, then what is otherwise. */
const fieldWords = (verb: string, differences: ReadonlyArray<Difference>, id: string): ReadonlyArray<string> => {
  const place = (at: string) => code(placeOf(at, id))
  const values = differences.filter(({ what }) => what.startsWith("enum value "))
  const fields = differences.filter((difference) => !values.includes(difference))
  const ofKind = (kind: Difference["kind"]) => fields.filter((difference) => difference.kind === kind)
  const without = ofKind("removed").map(({ at }) => place(at))
  const also = ofKind("added").map(({ at, what }) => `${place(at)}${what.startsWith("required ") ? " (required)" : ""}`)
  const otherwise = ofKind("changed").map(({ at, what }) => changeWords(place(at), what))
  return [
    ...(without.length === 0 ? [] : [`${verb} no ${without.join(", ")}`]),
    ...(also.length === 0 ? [] : [`also ${verb} ${also.join(", ")}`]),
    ...otherwise,
    ...valueWords(values, place)
  ]
}

const valueWords = (values: ReadonlyArray<Difference>, place: (at: string) => string): ReadonlyArray<string> =>
  [...Map.groupBy(values, ({ at, kind }) => `${place(at)} ${kind === "removed" ? "without" : "also with"}`)].map(
    ([what, group]) => `${what} ${group.map((one) => code(one.what.slice("enum value ".length))).join(", ")}`
  )

const changeWords = (place: string, what: string): string => {
  if (what === "required now") return `${place} is required`
  if (what === "no longer required") return `${place} is optional`
  if (what === "may be null now") return `${place} may be \`null\``
  if (what === "may no longer be null") return `${place} is never \`null\``
  if (what.startsWith("called ")) return `${place} is called ${code(what.slice("called ".length))}`
  const [before, after] = split(what, " → ")
  return after === "" ? `${place}: ${what}` : `${place} is ${code(short(after))} instead of ${code(short(before))}`
}

const short = (description: string): string => (description.length > 60 ? `${description.slice(0, 57)}…` : description)

/** `connections.get(id)` → `id`; `connections.get → 200.data` → `data`; `Connection.id` stays. */
const placeOf = (at: string, id: string): string => {
  const rest = at.startsWith(id) ? at.slice(id.length) : at
  return rest
    .replace(/^\((.*?)\)/, "$1")
    .replace(/^ → \d+\.?/, "")
    .replace(/^$/, "the body")
}

const split = (text: string, separator: string): readonly [string, string] => {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)]
}
