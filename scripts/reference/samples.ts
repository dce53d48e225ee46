/** Values in examples. An example has the required inputs of its call, and the optional ones that have a sample. */
import { ids } from "./ids.ts"

/** Values by input. */
type Sample = { readonly [field: string]: unknown }

const postgres = {
  hostname: "db.example.com",
  port: 5432,
  database: "shop",
  username: "polytomic",
  password: "correct horse battery staple"
}

const source = (field: string) => ({ model_id: ids.model, field })

/** Values by resource, and by operation where it differs from its resource; the same in all versions. */
export const samples: { readonly [idOrResource: string]: Sample } = {
  bulkSync: {
    name: "Shop to warehouse",
    source_connection_id: ids.connection,
    destination_connection_id: ids.warehouse,
    destination_configuration: { schema: "shop" },
    default_schedule: { frequency: "daily", hour: "05", minute: "00" },
    schemas: ["public.users", "public.orders"],
    active: true,
    fetch_mode: "incremental",
    include_fields: false
  },
  "bulkSync.executions": { all: true, limit: 100 },
  "bulkSync.schedules": { schedule: { frequency: "hourly", minute: "30", selectiveMode: "incrementalFields" } },
  "bulkSync.schemas": {
    schemas: [{ id: "public.users", enabled: true }],
    enabled: true,
    fields: [{ id: "email", enabled: true, obfuscated: true }]
  },

  connections: { name: "Example database", configuration: postgres, field: "database", parameters: postgres },
  "connections.getConnectionTypeSchema": { id: "postgresql" },
  "connections.create": { name: "Warehouse" },
  "connections.createSharedConnection": { name: "Shared database" },
  "connections.connect": {
    name: "Customer's database",
    redirect_url: "https://app.example.com/connected",
    whitelist: ["postgresql", "snowflake"]
  },
  "connections.executeProxy": {
    id: ids.application,
    request: { method: "GET", path: "/crm/v3/objects/contacts", query: { limit: 10 } }
  },
  "connections.getProxyInfo": { id: ids.application },
  "connections.getTargetFields": { id: ids.application, target: "contacts" },

  events: { type: "sync.completed", limit: 50 },
  jobs: { type: "exportlogs" },

  models: {
    connection_id: ids.connection,
    name: "Customers",
    configuration: { table: "public.users" },
    fields: ["id", "name", "email"],
    identifier: "id"
  },
  "models.post": { connection_id: ids.enricher, configuration: { mappings: { email: "email" } } },
  "models.getEnrichmentSource": { id: ids.enricher },

  modelSync: {
    name: "Customers to contacts",
    mode: "updateOrCreate",
    target: { connection_id: ids.application, object: "contacts" },
    identity: { source: source("email"), target: "email", function: "Equality" },
    fields: [{ source: source("name"), target: "firstname" }],
    schedule: { frequency: "hourly", minute: "15" },
    active: true,
    resync: false,
    params: { table: ["public.users"] }
  },
  "modelSync.executions": { only_completed: true, limit: 100, type: "records" },
  "modelSync.targets": { id: ids.application, target: "contacts" },
  "modelSync.targets.getCreateProperty": { id: ids.warehouse, property: "schema" },

  notifications: { emails: ["data-team@example.com"] },
  organization: { name: "Umbrella" },
  "organization.update": { id: ids.child, name: "Globex International" },
  "organization.delete": { id: ids.child },
  "permissions.policies": {
    name: "Analysts may read",
    policy_actions: [{ action: "read", role_ids: [ids.role] }]
  },
  "permissions.roles": { name: "Analyst" },
  queryRunner: { query: "SELECT id, email FROM public.users LIMIT 10" },
  schemas: { fields: [{ field_id: "loyalty_tier", label: "Loyalty tier", type: "string" }], label: "Loyalty level" },
  "schemas.setPrimaryKeys": { fields: [{ field_id: "id", is_primary_key: true }] },
  users: { email: "grace@example.com", role_ids: [ids.role] },
  "users.createCurrentOrgUser": { email: "alan@example.com" },
  webhooks: { endpoint: "https://hooks.example.com/polytomic", secret: "correct-horse-battery" }
}

/** Values by field, at any depth. */
export const byField: Sample = {
  schema_id: "public.users",
  field_id: "loyalty_tier",
  filename: "records_1.json",
  name: "Example",
  type: "postgresql",
  table: "public.users",
  schema: "public",
  query: "SELECT id, email FROM public.users"
}
