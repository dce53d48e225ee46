/** Writes `llms.txt`: what the package is, and every operation in a line, for models that read no further. */
import type { Version } from "../../codegen/model.ts"

export const llmsPage = (versions: ReadonlyArray<Version>): string => {
  const [latest] = versions
  if (latest === undefined) throw new Error("there are no versions")
  const sections = latest.resources.map(({ className, operations }) => {
    const lines = operations.map(({ endpoint, inputs, item }) => {
      const input = inputs.filter(({ required }) => required).map(({ name }) => name)
      const takes = input.length === 0 ? "" : ` { ${input.join(", ")} }`
      return `- ${endpoint.id}${takes}: ${endpoint.summary}${item === undefined ? "" : " A Stream; one page is `<name>Page`."}`
    })
    return [`### ${className}`, `\`import { ${className} } from "effect-polytomic/${className}"\``, ...lines, ""].join(
      "\n"
    )
  })
  return `# effect-polytomic

> The Polytomic API as Effect 4.1 services for TypeScript: typed, decoded, retried, with an emulator, a command line and an MCP server.

Read AGENTS.md first: it has the rules and calls that compile. OpenAPI documents: effect-polytomic/openapi/<version>.json, for
${versions.map(({ version }) => version).join(", ")}. Required input fields stand in braces; TypeScript knows the optional ones.

## Docs
- AGENTS.md: rules and examples for coding agents
- README.md: installation, calls, layers, errors
- src/: sources with the descriptions of all fields

## Operations of API version ${latest.version}

${sections.join("\n")}`
}
