/** House rules that are read from the syntax tree, for ESLint: those that neither the compiler nor Biome knows. */
import { readFileSync } from "node:fs"
import { join } from "node:path/posix"
import comments from "@eslint-community/eslint-plugin-eslint-comments"
import parser from "@typescript-eslint/parser"
import jsdoc from "eslint-plugin-jsdoc"
import regexp from "eslint-plugin-regexp"
import { handWritten } from "../internal/exports.ts"

/** Categories of public exports, in the order in which the reference lists them. */
const categories =
  "models|schemas|errors|services|references|constructors|layers|guards|functions|constants|types|configurations"

const maximumLines = 100

/** Functions and classes that are too long, from their first line to their last: Biome counts only bodies in braces. */
const tooLong = {
  create: ({ report }) => ({
    ":matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, ClassDeclaration, ClassExpression)"(
      node
    ) {
      const lines = node.loc.end.line - node.loc.start.line + 1
      const message = `A ${node.type.startsWith("Class") ? "class" : "function"} of ${lines} lines; the limit is ${maximumLines}.`
      if (lines > maximumLines) report({ node, message })
    }
  })
}

/** Categories that fit a public export, by the type of its declaration or, if it has one, of its value. */
const fitting = [
  [/^class .*(?:ErrorClass|YieldableError)/s, "errors"],
  [/^class /, "services|schemas|models|references"],
  [/^(?:type|interface) /, "models|types|errors|services|configurations"],
  [/^: Schema\.|^: \w*Schema\b|^: .*Schema\.Codec/s, "schemas"],
  [/^: Context\.Reference\b/, "references"],
  [/^: Context\.(?:Service|Key)\b/, "services"],
  [/^: Layer\.Layer\b/, "layers"],
  [/^: Effect\.Effect\b/, "constructors|functions"],
  [/^function /, "constructors|layers|guards|functions|configurations"],
  [/^/, "constants|configurations"]
]

/** Text by which the kind of an export is known: of its declared type, its base class, or its declaration. */
const kindOf = ({ declarations, superClass, type }, { body }, text) => {
  if (type === "ClassDeclaration") {
    const bases = body.flatMap(({ declarations = [] }) => declarations).filter(({ id }) => id.name === superClass?.name)
    return `class ${bases.map(({ id }) => text(id)).join("")}`
  }
  if (declarations === undefined) return type.startsWith("TS") ? "type " : "function "
  const [{ id, init }] = declarations
  const annotation = id.typeAnnotation?.typeAnnotation
  const isCallable = annotation?.members?.some((member) => member.type === "TSCallSignatureDeclaration")
  if (isCallable || /Function/.test(annotation?.type) || /Function/.test(init?.type)) return "function "
  return `: ${annotation === undefined ? "" : text(annotation)}`
}

/** Public exports whose category does not fit what they are. */
const category = {
  create: ({ report, sourceCode }) => ({
    "ExportNamedDeclaration[declaration]"(node) {
      const [, given] = /@category (\w+)/.exec(sourceCode.getCommentsBefore(node).at(-1)?.value ?? "") ?? []
      const kind = kindOf(node.declaration, sourceCode.ast, (part) => sourceCode.getText(part))
      const [, categories] = fitting.find(([pattern]) => pattern.test(kind))
      if (given !== undefined && !categories.split("|").includes(given))
        report({ node, message: `Is none of the ${given}, but of ${categories}.` })
    }
  })
}

/** Casts without a comment on their line or on one of the two lines above: the formatter breaks statements behind their first line. */
const bareCast = {
  create: ({ report, sourceCode }) => ({
    "TSAsExpression, TSTypeAssertion"({ typeAnnotation: node }) {
      const { line } = node.loc.start
      const isBeside = (at) => at <= line && at >= line - 2
      if (node.typeName?.name === "const") return
      if (sourceCode.getAllComments().some(({ loc }) => isBeside(loc.start.line) || isBeside(loc.end.line))) return
      report({ node, message: "A cast without its reason in a comment beside it." })
    }
  })
}

const question = /^\*\s*(?:\* )?(?:What|Whether|How|Where|Who|When|Why|Which|Whom|Whose)\b/

const opener = {
  create: ({ report, sourceCode }) => ({
    Program() {
      const message = "A docblock opens with a noun or a verb, not with a question word."
      for (const node of sourceCode.getAllComments()) if (question.test(node.value)) report({ node, message })
    }
  })
}

const globals = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name))

const isPrototype = `[property.name='prototype'][object.name=/^(?:${globals.join("|")})$/]`

/** Checks that do not recognize values of another realm: a `node:vm` context, as of a test runner, has classes of its own. */
const realms = [
  `BinaryExpression[operator='instanceof'][right.name=/^(?:${globals.join("|")})$/]`,
  "BinaryExpression[operator='instanceof'][right.object.name='globalThis']",
  `BinaryExpression[operator=/^[!=]==?$/] > MemberExpression:matches([property.name='constructor'], ${isPrototype})`,
  // Predicates and schemas of effect that use `instanceof` themselves.
  "MemberExpression[object.name=/^(?:Predicate|Schema)$/][property.name=/^(?:isDate|isError|isMap|isSet|isRegExp|isUint8Array|isURL|instanceOf|Date|DateValid|Uint8Array|URL)$/]"
].map((selector) => ({ selector, message: "Fails for values of another realm; use internal/schema/realm.ts." }))

const search = "CallExpression[arguments.length=1][callee.property.name=/^(?:match|matchAll|search)$/]"

const madeAtRunTime = "A regular expression made at run time, so nothing proves its time."

/** Regular expressions that are made of a text, which nothing proves linear. `match` of effect takes an object, or more. */
const ofText = [
  "Identifier[name='RegExp']:not(TSTypeReference > Identifier, TSInterfaceHeritage > Identifier)",
  `${search}[arguments.0.type!=/^(?:Identifier|Literal|ObjectExpression)$/]`,
  `${search} > Literal:not([regex])`
].map((selector) => ({ selector, message: madeAtRunTime }))

/** The same by a name: it has to be bound to an expression in the file. */
const unknownPattern = {
  create: ({ report, sourceCode }) => ({
    [`${search} > Identifier.arguments`](node) {
      const { references } = sourceCode.getScope(node)
      const [definition] = references.find(({ identifier }) => identifier === node)?.resolved?.defs ?? []
      if (!definition?.node.init?.regex) report({ node, message: madeAtRunTime })
    }
  })
}

/** Hand-written modules that package.json opens, and those that they export as namespaces. */
const entries = handWritten().map(([, file]) => file)
const namespaces = entries.flatMap((file) =>
  Array.from(readFileSync(file, "utf8").matchAll(/export \* as \w+ from "(.+)"/g), ([, from]) => join(file, "..", from))
)

const context = "ExportNamedDeclaration[declaration]"

const lacks = (tag, message) => ({
  context,
  comment: `JsdocBlock:not(:has(JsdocTag[tag='internal'])):not(:has(JsdocTag${tag}))`,
  message
})

const anyCategory = `[tag='category'][name=/^(?:${categories})$/]`
const since = "[tag='since'][description=/^\\d+\\.\\d+\\.\\d+/]"
const tags = [
  lacks(anyCategory, `An export has a @category out of ${categories}.`),
  lacks(since, "An export has @since with a version.")
]

/** @type {import("eslint").Linter.Config[]} */
export default [
  {
    files: ["{src,codegen,scripts,examples,test}/**/*.ts"],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { comments, house: { rules: { bareCast, category, opener, tooLong, unknownPattern } }, jsdoc, regexp },
    rules: { "house/opener": "error" }
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "comments/require-description": "error",
      "house/unknownPattern": "error",
      "no-restricted-syntax": ["error", ...realms, ...ofText],
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": ["error", { ignorePartial: false, ignoreSticky: false }]
    }
  },
  {
    files: ["{src,codegen,scripts,examples}/**/*.ts"],
    ignores: ["src/generated/**"],
    rules: { "house/bareCast": "error" }
  },
  { files: ["{src,codegen}/**/*.ts"], ignores: ["src/generated/**"], rules: { "house/tooLong": "error" } },
  {
    files: [...entries, ...namespaces],
    rules: {
      "house/category": "error",
      "jsdoc/no-restricted-syntax": ["error", { contexts: tags }],
      "jsdoc/require-jsdoc": ["error", { contexts: [context], require: { FunctionDeclaration: false } }]
    }
  }
]
