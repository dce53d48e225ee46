/**
 * The rules of the rooms: which folder may import which. Type imports count, and so does what an import leads to.
 *
 * `order` is the order of the rooms of `src/internal`: each imports only rooms before it. A new room is added where it belongs.
 */
const order =
  "schema telemetry concurrency operations errors redaction http client limits jobs events promise logs webhook connections tools mcp durable".split(
    " "
  )

const room = (names) => `^src/internal/(?:${names.join("|")})/`

const rule = (name, from, to, comment) => ({ name, severity: "error", from, to, comment })

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    rule(
      "no-circle",
      { path: "(.+)" },
      { circular: true, pathNot: "^$1$" },
      "A module may name its own types: those of a resource stand in the namespace of its class, too."
    ),
    rule(
      "every-room-has-its-place",
      {},
      { path: "^src/internal/", pathNot: room(order) },
      "Add the new room to `order` in scripts/rooms/rules.js."
    ),
    ...order.slice(0, -1).map((name, index) => {
      const later = { path: room(order.slice(index + 1)), reachable: true }
      return rule(`${name}-imports-only-rooms-before-it`, { path: room([name]) }, later)
    }),
    rule("schema-imports-no-room", { path: room(["schema"]) }, { path: "^src/", pathNot: room(["schema"]) }),
    rule(
      "emulator-knows-the-contract-only",
      { path: "^src/emulator/", pathNot: "^src/emulator/(?:PolytomicEmulator|internal/clientTransport)\\.ts$" },
      {
        path: "^src/",
        pathNot:
          "^src/(?:emulator/|generated/|(?:ApiVersion|Operation|Timestamp)\\.ts$|internal/(?:schema/|(?:operations/statuses|redaction/secretNames)\\.ts$))"
      },
      "PolytomicEmulator itself provides a client, so it and its transport alone import that, and the credentials it is made with. Statuses and names of secrets are facts of the contract."
    ),
    rule("nothing-that-ships-imports-the-emulator", { path: "^src/(?!emulator/|bin/)" }, { path: "^src/emulator/" }),
    rule("nothing-imports-the-programs", { path: "^src/(?!bin/)" }, { path: "^src/bin/" })
  ],
  options: {
    tsPreCompilationDeps: true,
    includeOnly: { path: "^src/" },
    exclude: { path: "node_modules" },
    moduleSystems: ["es6"]
  }
}
