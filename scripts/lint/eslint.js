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

/** Functions and classes of more than 100 lines, from the first line to the last: Biome counts only bodies in braces. */
const tooLong = {
  create: ({ report }) => ({
    ":matches(:function, ClassDeclaration, ClassExpression)"(node) {
      const lines = node.loc.end.line - node.loc.start.line + 1
      if (lines > 100) report({ node, message: `${lines} lines; the limit of a function or a class is 100.` })
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

const opener = {
  contexts: ["any"],
  matchDescription: "^(?!(?:What|Whether|How|Where|Who|When|Why|Which|Whom|Whose)\\b)",
  message: "A docblock opens with a noun or a verb, not with a question word."
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
      const reference = sourceCode.getScope(node).references.find(({ identifier }) => identifier === node)
      if (!reference?.resolved?.defs[0]?.node.init?.regex) report({ node, message: madeAtRunTime })
    }
  })
}

/** Hand-written modules that package.json opens, and those that they export as namespaces. */
const entries = handWritten.map(([, file]) => file)
const namespaces = entries.flatMap((file) =>
  Array.from(readFileSync(file, "utf8").matchAll(/export \* as \w+ from "(.+)"/g), ([, from]) => join(file, "..", from))
)

const context = "ExportNamedDeclaration[declaration]"

const lacks = (tag, message) => ({
  context,
  comment: `JsdocBlock:not(:has(JsdocTag[tag='internal'])):not(:has(JsdocTag${tag}))`,
  message
})

const type = "declaration.declarations.0.id.typeAnnotation.typeAnnotation"
const isOf = (module) => `[${type}.typeName.left.name='${module}']`

/** Kinds of public exports and the categories that fit each; an export is of the first kind that it matches. */
const kinds = [
  // Errors extend a constant of their own.
  ["[declaration.superClass.name=/Base$/]", "errors"],
  ["[declaration.type='ClassDeclaration']", "services|schemas|models|references"],
  ["[declaration.type=/^TS/]", "models|types|errors|services|configurations"],
  [
    `:matches([${type}.typeName.left.name='Schema'], [${type}.typeAnnotation.typeName.left.name='Schema'], [${type}.typeName.name=/Schema$/])`,
    "schemas"
  ],
  [`[${type}.typeName.right.name='Reference']`, "references"],
  [isOf("Context"), "services"],
  [isOf("Layer"), "layers"],
  [isOf("Effect"), "constructors|functions"],
  [
    `:matches([declaration.type=/^Function/], [declaration.declarations.0.init.type=/Function/], [${type}.type=/Function/], [${type}.members.0.type='TSCallSignatureDeclaration'])`,
    "constructors|layers|guards|functions|configurations"
  ],
  ["", "constants|configurations"]
]

const isCategory = `[tag='category'][name=/^(?:${categories})$/]`
const others = (index) => Array.from(kinds.slice(0, index), ([kind]) => `:not(${kind})`).join("")
const tags = [
  lacks(isCategory, `An export has a @category out of ${categories}.`),
  lacks("[tag='since'][description=/^\\d+\\.\\d+\\.\\d+/]", "An export has @since with a version."),
  ...kinds.map(([kind, fitting], index) => ({
    context: context + kind + others(index),
    comment: `JsdocBlock:has(JsdocTag${isCategory}:not([name=/^(?:${fitting})$/]))`,
    message: `The category of an export of this kind is one of ${fitting}.`
  }))
]

/** @type {import("eslint").Linter.Config[]} */
export default [
  {
    files: ["{src,codegen,scripts,examples,test}/**/*.ts"],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { comments, house: { rules: { bareCast, tooLong, unknownPattern } }, jsdoc, regexp },
    rules: { "jsdoc/match-description": ["error", opener] }
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
      "jsdoc/no-restricted-syntax": ["error", { contexts: tags }],
      "jsdoc/require-jsdoc": ["error", { contexts: [context], require: { FunctionDeclaration: false } }]
    }
  }
]
