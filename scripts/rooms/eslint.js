/** House rules that are read from the syntax tree, for ESLint: those that neither the compiler nor Biome knows. */
import { readFileSync } from "node:fs"
import { join } from "node:path/posix"
import comments from "@eslint-community/eslint-plugin-eslint-comments"
import parser from "@typescript-eslint/parser"
import jsdoc from "eslint-plugin-jsdoc"
import regexp from "eslint-plugin-regexp"

/** Categories of public exports, in the order in which the reference lists them. */
export const categories =
  "models|schemas|errors|services|references|constructors|layers|guards|functions|constants|types|configurations"

const maximumClassLines = 100

const longClass = {
  create: ({ report }) => ({
    "ClassDeclaration, ClassExpression"(node) {
      const lines = node.loc.end.line - node.loc.start.line + 1
      const message = `A class of ${lines} lines; the limit is ${maximumClassLines}.`
      if (lines > maximumClassLines) report({ node, message })
    }
  })
}

/** Casts without a comment on their line or on one of the two lines above. */
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

const { exports } = JSON.parse(readFileSync("package.json", "utf8"))

/** Hand-written modules that package.json opens, and those that they export as namespaces. */
const entries = Object.values(exports)
  .flatMap((target) => target?.["effect-polytomic-source"]?.slice(2) ?? [])
  .filter((file) => !file.startsWith("src/generated/"))
const namespaces = entries.flatMap((file) =>
  Array.from(readFileSync(file, "utf8").matchAll(/export \* as \w+ from "(.+)"/g), ([, from]) => join(file, "..", from))
)

const lacks = (tag, message) => ({
  context: "ExportNamedDeclaration[declaration]",
  comment: `JsdocBlock:not(:has(JsdocTag[tag='internal'])):not(:has(JsdocTag${tag}))`,
  message
})

/** @type {import("eslint").Linter.Config[]} */
export default [
  {
    files: ["{src,codegen,scripts,examples,test}/**/*.ts"],
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { "house/opener": "error" },
    plugins: { comments, house: { rules: { bareCast, longClass, opener, unknownPattern } }, jsdoc, regexp }
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "comments/require-description": "error",
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": ["error", { ignorePartial: false, ignoreSticky: false }],
      "house/unknownPattern": "error",
      "no-restricted-syntax": ["error", ...realms, ...ofText]
    }
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/generated/**"],
    rules: { "house/bareCast": "error", "house/longClass": "error" }
  },
  {
    files: [...entries, ...namespaces],
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        { contexts: ["ExportNamedDeclaration[declaration]"], require: { FunctionDeclaration: false } }
      ],
      "jsdoc/no-restricted-syntax": [
        "error",
        {
          contexts: [
            lacks(`[tag='category'][name=/^(?:${categories})$/]`, `An export has a @category out of ${categories}.`),
            lacks("[tag='since'][description=/^\\d+\\.\\d+\\.\\d+/]", "An export has @since with a version.")
          ]
        }
      ]
    }
  }
]
