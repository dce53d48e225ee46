/**
 * Names of attributes, metrics and spans. The code uses these, and `Telemetry.contract` lists them. Each is a separate constant,
 * so that a bundle contains only the used ones.
 */

// -----------------------------------------------------------------------------
// Attributes
// -----------------------------------------------------------------------------

export const requestMethod = "http.request.method"
export const urlTemplate = "url.template"
export const serverAddress = "server.address"
export const serverPort = "server.port"
export const statusCode = "http.response.status_code"
export const resendCount = "http.request.resend_count"
export const errorType = "error.type"
export const operation = "polytomic.operation"
export const apiVersion = "polytomic.api.version"
/** Attribute of a call, and metric of all waits. */
export const rateLimitWait = "polytomic.rate_limit.wait"
export const organizationId = "polytomic.organization.id"
export const driftKind = "polytomic.drift.kind"
export const circuitFrom = "polytomic.circuit_breaker.from"
export const circuitTo = "polytomic.circuit_breaker.to"
/** Unit of a metric, as Effect's exporters read it. */
export const unit = "unit"

// -----------------------------------------------------------------------------
// Metrics
// -----------------------------------------------------------------------------

export const requestDuration = "http.client.request.duration"
export const drift = "polytomic.drift"
export const circuitTransitions = "polytomic.circuit_breaker.transitions"

// -----------------------------------------------------------------------------
// Spans
// -----------------------------------------------------------------------------

export const syncRunModelSync = "SyncRun.modelSync"
export const syncRunBulkSync = "SyncRun.bulkSync"
export const syncRunFollowModelSync = "SyncRun.followModelSync"
export const syncRunFollowBulkSync = "SyncRun.followBulkSync"
export const queryRun = "Query.run"
export const queryStream = "Query.stream"
export const queryRows = "Query.rows"
export const schemaCacheRefresh = "SchemaCache.refresh"
export const schemaCacheWaitUntilReady = "SchemaCache.waitUntilReady"
export const schemaCacheCreateBulkSyncWhenReady = "SchemaCache.createBulkSyncWhenReady"
export const asyncJobRun = "AsyncJob.run"
export const asyncJobWaitUntilDone = "AsyncJob.waitUntilDone"
export const eventFeedPage = "EventFeed.page"
export const webhookReceiverReceive = "WebhookReceiver.receive"
export const connectStart = "Connect.start"
export const connectCreateForOAuth = "Connect.createForOAuth"
export const connectWaitUntilHealthy = "Connect.waitUntilHealthy"
export const safeUpdateUpdateConnection = "SafeUpdate.updateConnection"
export const safeUpdateUpdateBulkSync = "SafeUpdate.updateBulkSync"
export const tenantsProvision = "Tenants.provision"
export const tenantsList = "Tenants.list"
/** Work of one tenant. */
export const tenant = "polytomic.tenant"
