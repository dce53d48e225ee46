/** Writes doc comments. */
import { tagOf } from "../src/internal/operations/statuses.ts"
import type { Doc, Evidence } from "./document.ts"
import type { Operation } from "./operations.ts"

const width = 120

/** A wrapped doc comment of paragraphs; empty without text. `indent` is its indentation. */
export const docComment = (paragraphs: ReadonlyArray<string>, indent: number): string => {
  const texts = paragraphs.map((paragraph) => paragraph.trim().replaceAll("*/", "*\\/")).filter((p) => p !== "")
  const [only] = texts
  if (only === undefined) return ""
  if (texts.length === 1 && !only.includes("\n") && indent + only.length + 7 <= width) return `/** ${only} */\n`
  const lines = texts.flatMap((paragraph, index) => [
    // Block tags form one group, separate from the text.
    ...(index > 0 && !(paragraph.startsWith("@") && texts[index - 1]?.startsWith("@")) ? [""] : []),
    ...paragraph.split("\n").flatMap((line) => wrap(line, width - indent - 3))
  ])
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`
}

const wrap = (line: string, limit: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let current = ""
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > limit) {
      lines.push(current)
      current = word
    } else {
      current = current === "" ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** Doc of a value: its description, and facts that its type does not show. */
export const valueDoc = (doc: Doc): ReadonlyArray<string> => [
  [doc.description ?? "", ...doc.notes].join(" "),
  ...(doc.deprecated ? ["@deprecated"] : [])
]

/** Replacement of an operation, if it has a successor. */
const successor = ({ endpoint }: Operation): string | undefined =>
  endpoint.replacedBy && `\`${endpoint.replacedBy.operationId}\` of API version ${endpoint.replacedBy.version}`

/** Deprecation notice of an operation. */
export const deprecation = (operation: Operation): string | undefined => {
  if (!operation.endpoint.deprecated) return undefined
  const instead = successor(operation)
  return instead === undefined ? "The API is going to drop it." : `Use ${instead}.`
}

// Callers need to know contradictions of the sources; undisputed inferences stay in the spec.
const doubts = (evidence: ReadonlyArray<Evidence>): ReadonlyArray<string> =>
  evidence.filter(({ kind }) => kind === "conflict").map(({ note }) => `The sources disagree: ${note}`)

// PUT and DELETE are idempotent, so they only accept a key of the caller.
const idempotency = ({ endpoint: { idempotent, method } }: Operation): string => {
  if (!idempotent) return ""
  return method === "POST" || method === "PATCH"
    ? "Sends an idempotency key, so that a retry does not act twice."
    : "Takes an idempotency key."
}

/** The doc of a method. */
export const methodDoc = (operation: Operation): ReadonlyArray<string> => {
  const { endpoint } = operation
  const instead = successor(operation)
  const errors = endpoint.errors.map((status) => `\`${tagOf(status).replace("Polytomic", "")}\` (${status})`).join(", ")
  return [
    endpoint.summary,
    endpoint.description ?? "",
    operation.item === undefined ? "" : "Yields the items of all pages, each page read when it is needed.",
    { partner: "Needs a partner key.", optional: "Documented to need no key; one is sent all the same.", user: "" }[
      endpoint.credentials
    ],
    idempotency(operation),
    ...doubts(operation.evidence),
    errors === "" ? "" : `Documented errors: ${errors}.`,
    instead === undefined || endpoint.deprecated ? "" : `Later versions have ${instead} in its place.`,
    `@see \`${endpoint.method} ${endpoint.template}\``,
    endpoint.deprecated ? `@deprecated ${deprecation(operation)}` : ""
  ]
}
