/** Import rules of the folders of `src/`. Type imports and transitive imports count; Biome finds cycles. */

/** Order of the folders of `src/internal`: each imports only folders before it. Add a new folder where it belongs. */
const order =
  "schema telemetry concurrency operations errors redaction http client limits jobs events promise logs webhook connections tools mcp durable".split(
    " "
  )

const inFolders = (names) => `^src/internal/(?:${names.join("|")})/`

const rule = (name, from, to, comment) => ({ name, severity: "error", from: { path: from }, to, comment })

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    rule(
      "every-folder-is-in-the-order",
      "",
      { path: "^src/internal/", pathNot: inFolders(order) },
      "Add the new folder to `order` in scripts/lint/imports.js."
    ),
    ...order.slice(0, -1).map((name, index) => {
      const later = { path: inFolders(order.slice(index + 1)), reachable: true }
      return rule(`${name}-imports-only-folders-before-it`, inFolders([name]), later)
    }),
    rule("schema-imports-no-other-folder", inFolders(["schema"]), { path: "^src/", pathNot: inFolders(["schema"]) }),
    rule(
      "emulator-knows-the-contract-only",
      "^src/emulator/(?!(?:PolytomicEmulator|internal/clientTransport)\\.ts$)",
      {
        path: "^src/",
        pathNot:
          "^src/(?:emulator/|generated/|(?:ApiVersion|Operation|Timestamp)\\.ts$|internal/(?:schema/|(?:operations/statuses|redaction/secretNames)\\.ts$))"
      },
      "Only PolytomicEmulator and its transport provide a client. Statuses and names of secrets are facts of the contract."
    ),
    rule("nothing-that-ships-imports-the-emulator", "^src/(?!emulator/|bin/)", { path: "^src/emulator/" }),
    rule("nothing-imports-the-programs", "^src/(?!bin/)", { path: "^src/bin/" })
  ],
  options: {
    tsPreCompilationDeps: true,
    includeOnly: { path: "^src/" },
    exclude: { path: "node_modules" },
    moduleSystems: ["es6"]
  }
}
