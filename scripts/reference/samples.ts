/**
 * Plausible values of examples, where the type alone does not suggest any.
 *
 * A field that has a value here is shown even if it is optional; of all others, only those that a call needs are.
 */
import * as ids from "./ids.ts"

/** Values by the name of the input field. */
export type Sample = { readonly [field: string]: unknown }

const postgres = {
  hostname: "db.example.com",
  port: 5432,
  database: "shop",
  username: "polytomic",
  password: "correct horse battery staple"
}

const model = {
  connection_id: ids.connection,
  name: "Customers",
  configuration: { table: "public.users" },
  fields: ["id", "name", "email"],
  identifier: "id"
}

const bulkSync = {
  name: "Shop to warehouse",
  source_connection_id: ids.connection,
  destination_connection_id: ids.warehouse,
  destination_configuration: { schema: "shop" },
  default_schedule: { frequency: "daily", hour: "05", minute: "00" },
  schemas: ["public.users", "public.orders"]
}

const source = (field: string) => ({ model_id: ids.model, field })

const modelSync = {
  name: "Customers to contacts",
  mode: "updateOrCreate",
  target: { connection_id: ids.application, object: "contacts" },
  identity: { source: source("email"), target: "email", function: "Equality" },
  fields: [{ source: source("name"), target: "firstname" }],
  schedule: { frequency: "hourly", minute: "15" },
  active: true
}

const userField = { field_id: "loyalty_tier", label: "Loyalty tier", type: "string" }

const bulkScheduleField = { schedule: { frequency: "hourly", minute: "30", selectiveMode: "incrementalFields" } }

/** Values by operation, the same in all versions. */
export const byOperation: { readonly [id: string]: Sample } = {
  "bulkSync.list": { active: true },
  "bulkSync.create": bulkSync,
  "bulkSync.update": bulkSync,
  "bulkSync.activate": { active: true },
  "bulkSync.start": { fetch_mode: "incremental" },
  "bulkSync.getSource": { include_fields: false },
  "bulkSync.executions.listStatus": { all: true },
  "bulkSync.executions.getConsoleLogs": { limit: 100 },
  "bulkSync.schedules.create": bulkScheduleField,
  "bulkSync.schedules.update": bulkScheduleField,
  "bulkSync.schemas.patch": { schemas: [{ id: "public.users", enabled: true }] },
  "bulkSync.schemas.update": { enabled: true, fields: [{ id: "email", enabled: true, obfuscated: true }] },

  "connections.getConnectionTypeSchema": { id: "postgresql" },
  "connections.getTypeParameterValues": { type: "postgresql", field: "database", parameters: postgres },
  "connections.create": { name: "Warehouse", type: "postgresql", configuration: postgres },
  "connections.update": { name: "Example database", configuration: postgres },
  "connections.connect": {
    name: "Customer's database",
    redirect_url: "https://app.example.com/connected",
    whitelist: ["postgresql", "snowflake"]
  },
  "connections.testConnection": { type: "postgresql", configuration: postgres },
  "connections.executeProxy": {
    id: ids.application,
    request: { method: "GET", path: "/crm/v3/objects/contacts", query: { limit: 10 } }
  },
  "connections.getProxyInfo": { id: ids.application },
  "connections.createSharedConnection": { name: "Shared database" },
  "connections.getSourceFields": { query: { table: "public.users" } },

  "events.list": { type: "sync.completed", limit: 50 },
  "jobs.get": { type: "exportlogs" },

  "models.create": model,
  "models.update": model,
  "models.preview": model,
  "models.post": { connection_id: ids.enricher, configuration: { mappings: { email: "email" } } },
  "models.getEnrichmentSource": { id: ids.enricher },

  "modelSync.create": modelSync,
  "modelSync.update": modelSync,
  "modelSync.list": { active: true },
  "modelSync.activate": { active: true },
  "modelSync.start": { resync: false },
  "modelSync.getSource": { params: { table: ["public.users"] } },
  "modelSync.getSourceFields": { params: { table: ["public.users"] } },
  "modelSync.executions.list": { only_completed: true },
  "modelSync.executions.getConsoleLogs": { limit: 100 },
  "modelSync.executions.getLogUrls": { type: "records" },
  "modelSync.executions.getLogs": { type: "records", filename: "records_1.json" },
  "modelSync.targets.list": { id: ids.application },
  "modelSync.targets.getTarget": { id: ids.application },
  "modelSync.targets.getTargetFields": { id: ids.application, target: "contacts" },
  "modelSync.targets.getCreateProperty": { id: ids.warehouse, property: "schema" },
  "connections.getTarget": { id: ids.application },
  "connections.getTargetFields": { id: ids.application, target: "contacts" },

  "notifications.setGlobalErrorSubscribers": { emails: ["data-team@example.com"] },
  "organization.create": { name: "Umbrella" },
  "organization.update": { id: ids.child, name: "Globex International" },
  "organization.delete": { id: ids.child },
  "permissions.policies.create": {
    name: "Analysts may read",
    policy_actions: [{ action: "read", role_ids: [ids.role] }]
  },
  "permissions.policies.update": {
    name: "Analysts may read and write",
    policy_actions: [
      { action: "read", role_ids: [ids.role] },
      { action: "write", role_ids: [ids.role] }
    ]
  },
  "permissions.roles.create": { name: "Analyst" },
  "permissions.roles.update": { name: "Senior analyst" },
  "queryRunner.runQuery": { query: "SELECT id, email FROM public.users LIMIT 10" },
  "schemas.upsertField": { fields: [userField] },
  "schemas.patchField": { field_id: "loyalty_tier", label: "Loyalty level" },
  "schemas.setPrimaryKeys": { fields: [{ field_id: "id", is_primary_key: true }] },
  "users.create": { email: "grace@example.com", role_ids: [ids.role] },
  "users.update": { email: "grace@example.com", role_ids: [ids.role] },
  "users.createCurrentOrgUser": { email: "alan@example.com", role_ids: [ids.role] },
  "users.updateCurrentOrgUser": { role_ids: [ids.role] },
  "webhooks.create": { endpoint: "https://hooks.example.com/polytomic", secret: "correct-horse-battery" },
  "webhooks.update": { endpoint: "https://hooks.example.com/polytomic-2", secret: "staple-battery-horse" }
}

/** Values by the name of the field, wherever it stands. */
export const byField: Sample = {
  schema_id: "public.users",
  field_id: "loyalty_tier",
  filename: "records_1.json",
  endpoint: "https://hooks.example.com/polytomic",
  email: "grace@example.com",
  name: "Example",
  type: "postgresql",
  table: "public.users",
  schema: "public",
  query: "SELECT id, email FROM public.users"
}
