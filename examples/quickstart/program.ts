/** The main job, end to end, against an emulator or the real service. */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Connections, Credentials, type PolytomicError } from "effect-polytomic"
import * as V2023 from "effect-polytomic/v2023-04-25"
import { dim, line, step, title, value } from "./screen.ts"

/** Reads, which also run against the real service. */
export const reads = Effect.gen(function* () {
  const connections = yield* Connections

  yield* title("Look around")
  const types = yield* step(
    "connections.getTypes",
    connections.getTypes(),
    (types) => `${value(String(types.length))} systems`
  )
  yield* line(
    dim(
      `${types
        .slice(0, 6)
        .map((type) => type.name ?? type.id)
        .join(", ")}, …`
    )
  )
  const all = yield* step("connections.list", connections.list(), (all) => `${value(String(all.length))} connections`)
  for (const connection of all.slice(0, 5)) {
    yield* line(
      `${value(connection.name)} ${dim(`${connection.type?.name ?? "?"}, ${connection.status ?? "no status"}`)}`
    )
  }
  const first = all[0]?.id
  if (first !== undefined) {
    yield* step("connections.get", connections.get({ id: first }), (connection) => value(connection.name))
  }

  yield* title("Ask for something that is not there")
  yield* step(
    "connections.get",
    connections.get({ id: "00000000-0000-4000-8000-000000000000" }).pipe(
      Effect.as("found, which is a surprise"),
      Effect.catchTag("PolytomicNotFound", (e) =>
        Effect.succeed(`${value(e._tag)} ${dim(`${e.status}, ${e.detail ?? ""}`)}`)
      )
    ),
    (text) => text
  )
})

/** Writes, for the emulator only, as they create objects. */
export const writes = (partner: { readonly key: string; readonly organization: string; readonly child: string }) =>
  Effect.gen(function* () {
    const connections = yield* Connections

    yield* title("Connect a database and an application")
    const postgres = yield* step(
      "connections.create",
      connections.create({
        name: "Warehouse",
        type: "postgresql",
        configuration: {
          hostname: "db.example.com",
          port: 5432,
          database: "shop",
          username: "polytomic",
          password: Redacted.make("correct horse battery staple") // opened only when it is sent
        }
      }),
      (created) => `${value(created.name)} ${dim(created.status ?? "")}`
    )
    const hubspot = yield* step(
      "connections.create",
      connections.create({ name: "Marketing", type: "hubspot", configuration: {} }),
      (created) => value(created.name)
    )
    yield* line(`to grant access, open ${value(hubspot.auth_url)}`)

    yield* title("Read them back")
    yield* step("connections.list", connections.list(), (all) => all.map(({ name }) => value(name)).join(", "))
    const id = postgres.id
    yield* step(
      "connections.get",
      connections.get({ id }),
      ({ configuration }) => `password is ${value(String(configuration?.["password"]))}`
    )

    yield* title("What a model could read, by the API of 2023 (Get Connection Source)")
    const old = yield* V2023.Connections
    const source = yield* step(
      "connections.getSource",
      old.getSource({ id }),
      (source) => `${Object.keys(source.items ?? {}).length} tables`
    )
    for (const [table, item] of Object.entries(source.items ?? {}).slice(0, 3)) {
      yield* line(`${value(table)} ${dim((item?.items ?? []).join(", "))}`)
    }

    yield* title("Complete a parameter")
    yield* step("connections.getParameterValues", connections.getParameterValues({ id }), (values) =>
      Object.entries(values ?? {})
        .map(
          ([field, { values }]) =>
            `${field}: ${(values ?? [])
              .slice(0, 4)
              .map(({ value: v }) => value(String(v)))
              .join(", ")}`
        )
        .join("; ")
    )

    yield* title("Share it with a customer, as a partner")
    yield* step(
      "connections.createSharedConnection",
      connections
        .createSharedConnection({
          org_id: partner.organization,
          connection_id: id,
          child_organization_id: partner.child
        })
        .pipe(Effect.provideService(Credentials.Credentials, Credentials.partnerKey(partner.key))),
      (shared) => `their connection is ${value(shared.id)}`
    )
    return { id, applicationId: hubspot.id }
  })

/** Deletes a connection that is in use: rejected first, then forced. */
export const deletion = (id: string) =>
  Effect.gen(function* () {
    const connections = yield* Connections
    yield* title("Delete what is in use")
    yield* step(
      "connections.delete",
      connections.delete({ id }).pipe(
        Effect.as("deleted, which is a surprise"),
        Effect.catchTag("PolytomicUnprocessableEntity", (e) =>
          Effect.succeed(`refused: ${value(e.detail)} ${dim(usedBy(e))}`)
        )
      ),
      (text) => text
    )
    yield* step(
      "connections.delete, force: true",
      connections.delete({ id, force: true }),
      () => "gone, with what used it"
    )
  })

const usedBy = (e: PolytomicError.UnprocessableEntity): string => {
  const users = e.metadata?.["used_by"]
  return Array.isArray(users) ? `by ${users.map(({ name, type }) => `${type} ${name}`).join(", ")}` : ""
}
