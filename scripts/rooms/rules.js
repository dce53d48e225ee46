/** Rules for imports between folders; those of types and indirect ones count, too. Biome finds cycles. */

/** Order of the rooms of `src/internal`: each imports only rooms before it. A new room is added where it belongs. */
const order =
  "schema telemetry concurrency operations errors redaction http client limits jobs events promise logs webhook connections tools mcp durable".split(
    " "
  )

const room = (names) => `^src/internal/(?:${names.join("|")})/`

const rule = (name, from, to, comment) => ({ name, severity: "error", from: { path: from }, to, comment })

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    rule(
      "every-room-has-its-place",
      "",
      { path: "^src/internal/", pathNot: room(order) },
      "Add the new room to `order` in scripts/rooms/rules.js."
    ),
    ...order.slice(0, -1).map((name, index) => {
      const later = { path: room(order.slice(index + 1)), reachable: true }
      return rule(`${name}-imports-only-rooms-before-it`, room([name]), later)
    }),
    rule("schema-imports-no-room", room(["schema"]), { path: "^src/", pathNot: room(["schema"]) }),
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
