/** Types of connection types: required and optional fields of a configuration. Nothing here is run; `npm run check` compiles it. */
import * as Redacted from "effect/Redacted"
import * as ConnectionTypes from "../../src/ConnectionTypes.ts"
import type { CreateInput, UpdateInput } from "../../src/generated/v2025-09-18/Connections.ts"
import { type Equal, holds } from "./equal.ts"

const postgres = { hostname: "h", username: "u", password: Redacted.make("p"), database: "d" }

// Create and update accept every valid configuration.
export const created: CreateInput = { name: "db", ...ConnectionTypes.configure("postgresql", postgres) }
export const updated: UpdateInput = { id: "1", name: "db", ...ConnectionTypes.postgresql.configure(postgres) }

holds<Equal<ReturnType<typeof ConnectionTypes.postgresql.configure>["type"], "postgresql">>()
holds<Equal<ConnectionTypes.Configuration<"postgresql">, ConnectionTypes.Postgresql>>()
holds<Equal<ConnectionTypes.Configuration<string>, { readonly [name: string]: unknown }>>()
holds<Equal<ConnectionTypes.Gsheets["spreadsheet_id"]["value"], string | undefined>>()

// Secrets are redacted or plain, settings with a default may be omitted, optional ones may be undefined.
ConnectionTypes.configure("postgresql", { ...postgres, password: "p", port: 5432, ssl: undefined })
ConnectionTypes.configure("strackr", { api_id: Redacted.make(5), api_key: "k", currency_type: "USD" })

// @ts-expect-error a required setting is missing
ConnectionTypes.configure("postgresql", { hostname: "h", username: "u", database: "d" })
// @ts-expect-error a setting is misspelt
ConnectionTypes.configure("postgresql", { ...postgres, sll: true })
// @ts-expect-error a value is of another type
ConnectionTypes.configure("postgresql", { ...postgres, port: "5432" })
// @ts-expect-error the value is not in the enum
ConnectionTypes.bigquery.configure({ auth_method: "magic" })
// @ts-expect-error only the service sets it
ConnectionTypes.bigquery.configure({ client_email: "a@b.c" })
// @ts-expect-error a list of strings is not a string
ConnectionTypes.configure("csv", { url: "https://example.com", auth: { oauth: { scopes: "a" } } })

// Types that the list does not contain yet are accepted.
ConnectionTypes.configure("brand_new", { anything: [1] })
ConnectionTypes.configure("postgresql", postgres, { brand_new: true })
