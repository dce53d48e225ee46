/**
 * The rules of the rooms: which folder may import which. Type imports count, and so does what an import leads to.
 *
 * `order` is the order of the rooms of `src/internal`: each imports only rooms before it. A new room is added where it belongs.
 */
export const order = [
  "schema",
  "telemetry",
  "concurrency",
  "operations",
  "errors",
  "redaction",
  "http",
  "client",
  "limits",
  "jobs",
  "events",
  "promise",
  "logs",
  "webhook",
  "connections",
  "tools",
  "mcp",
  "durable"
]

const room = (names) => `^src/internal/(?:${names.join("|")})/`

const later = order.slice(0, -1).map((name, index) => ({
  name: `${name}-imports-only-rooms-before-it`,
  severity: "error",
  from: { path: room([name]) },
  to: { path: room(order.slice(index + 1)), reachable: true }
}))

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "A module may name its own types: those of a resource stand in the namespace of its class, too.",
      severity: "error",
      from: { path: "(.+)" },
      to: { circular: true, pathNot: "^$1$" }
    },
    {
      name: "every-room-has-its-place",
      comment: "Add the new room to `order` in scripts/rooms/rules.js.",
      severity: "error",
      from: {},
      to: { path: "^src/internal/", pathNot: room(order) }
    },
    ...later,
    {
      name: "schema-imports-no-room",
      severity: "error",
      from: { path: "^src/internal/schema/" },
      to: { path: "^src/", pathNot: "^src/internal/schema/" }
    },
    {
      name: "emulator-knows-the-contract-only",
      comment:
        "PolytomicEmulator itself provides a client, so it and its transport alone import that, and the credentials it is made with. Names of secrets and statuses are facts of the contract.",
      severity: "error",
      from: { path: "^src/emulator/", pathNot: "^src/emulator/(?:PolytomicEmulator|internal/clientTransport)\\.ts$" },
      to: {
        path: "^src/",
        pathNot:
          "^src/(?:emulator/|generated/|(?:ApiVersion|Operation|Timestamp)\\.ts$|internal/(?:schema/|operations/statuses\\.ts$|redaction/secretNames\\.ts$))"
      }
    },
    {
      name: "nothing-that-ships-imports-the-emulator",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(?:emulator|bin)/" },
      to: { path: "^src/emulator/" }
    },
    {
      name: "nothing-imports-the-programs",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/bin/" },
      to: { path: "^src/bin/" }
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules|^effect|^node:" },
    moduleSystems: ["es6"]
  }
}
