import * as AsyncJob from "effect-polytomic:AsyncJob.ts";
import * as CircuitBreaker from "effect-polytomic:CircuitBreaker.ts";
import * as Connect from "effect-polytomic:Connect.ts";
import * as EventFeed from "effect-polytomic:EventFeed.ts";
import * as ApiVersion from "effect-polytomic:ApiVersion.ts";
import * as Credentials from "effect-polytomic:Credentials.ts";
import * as Deadline from "effect-polytomic:Deadline.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import * as Operation from "effect-polytomic:Operation.ts";
import * as PolytomicClient from "effect-polytomic:PolytomicClient.ts";
import { PolytomicClient as PolytomicClient$1 } from "effect-polytomic:PolytomicClient.ts";
import * as PolytomicError from "effect-polytomic:PolytomicError.ts";
import * as PolytomicEvent from "effect-polytomic:PolytomicEvent.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import * as Timestamp from "effect-polytomic:Timestamp.ts";
import { BulkSync } from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import { BulkSyncExecutions } from "effect-polytomic:generated/v2025-09-18/BulkSyncExecutions.ts";
import { BulkSyncSchedules } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchedules.ts";
import { BulkSyncSchemas } from "effect-polytomic:generated/v2025-09-18/BulkSyncSchemas.ts";
import { Connections } from "effect-polytomic:generated/v2025-09-18/Connections.ts";
import { Entities } from "effect-polytomic:generated/v2025-09-18/Entities.ts";
import { Events } from "effect-polytomic:generated/v2025-09-18/Events.ts";
import { Identity } from "effect-polytomic:generated/v2025-09-18/Identity.ts";
import { Jobs } from "effect-polytomic:generated/v2025-09-18/Jobs.ts";
import { ModelSync } from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import { ModelSyncExecutions } from "effect-polytomic:generated/v2025-09-18/ModelSyncExecutions.ts";
import { ModelSyncTargets } from "effect-polytomic:generated/v2025-09-18/ModelSyncTargets.ts";
import { Models } from "effect-polytomic:generated/v2025-09-18/Models.ts";
import { Notifications } from "effect-polytomic:generated/v2025-09-18/Notifications.ts";
import { Organization } from "effect-polytomic:generated/v2025-09-18/Organization.ts";
import { PermissionsPolicies } from "effect-polytomic:generated/v2025-09-18/PermissionsPolicies.ts";
import { PermissionsRoles } from "effect-polytomic:generated/v2025-09-18/PermissionsRoles.ts";
import { QueryRunner } from "effect-polytomic:generated/v2025-09-18/QueryRunner.ts";
import { Schemas } from "effect-polytomic:generated/v2025-09-18/Schemas.ts";
import { Users } from "effect-polytomic:generated/v2025-09-18/Users.ts";
import { Webhooks } from "effect-polytomic:generated/v2025-09-18/Webhooks.ts";
import * as Config from "effect/Config";
import * as Layer from "effect/Layer";
import * as Effect from "effect/Effect";
import "effect/Fiber";
import "effect/Context";
import "effect/Stream";
import { byId } from "effect-polytomic:generated/v2025-09-18/operations.ts";
import * as Generated from "effect-polytomic:generated/v2025-09-18/services.ts";
import * as Logs from "effect-polytomic:Logs.ts";
import * as Polling from "effect-polytomic:Polling.ts";
import * as Query from "effect-polytomic:Query.ts";
import * as RateLimit from "effect-polytomic:RateLimit.ts";
import * as SafeUpdate from "effect-polytomic:SafeUpdate.ts";
import * as SchemaCache from "effect-polytomic:SchemaCache.ts";
import * as SyncRun from "effect-polytomic:SyncRun.ts";
import * as Telemetry from "effect-polytomic:Telemetry.ts";
import * as Tenants from "effect-polytomic:Tenants.ts";
import * as WebhookReceiver from "effect-polytomic:WebhookReceiver.ts";
type Fetch = (url: string, init: RequestInit) => Promise<Response>;
interface Options$1 {
  readonly baseUrl?: string | URL | undefined;
}
type Options = Options$1 & {
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey: Credentials.Secret | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: Credentials.Credentials | undefined;
  readonly apiKey?: undefined;
});
type ConfigOptions = {
  readonly baseUrl?: Config.Config<string | URL | undefined> | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: Config.Config<Credentials.Secret> | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials?: Config.Config<Credentials.Credentials> | undefined;
  readonly apiKey?: undefined;
});
type Handlers<Table> = { readonly [Id in keyof Table]?: Table[Id] extends Operation.Operation<infer Input, infer Output, infer Failure> ? (input: Input) => Effect.Effect<Output, Failure> : never; };
declare namespace Polytomic_d_exports {
  export { ConfigOptions, Options, Services, layer, layerConfig, layerTest };
}
type Services = Generated.Services | PolytomicClient$1;
declare const layer: (options: Options) => Layer.Layer<Services>;
declare const layerConfig: (options?: ConfigOptions) => Layer.Layer<Services, Config.ConfigError>;
declare const layerTest: (handlers: Handlers<typeof byId>) => Layer.Layer<Services>;
export { ApiVersion, AsyncJob, BulkSync, BulkSyncExecutions, BulkSyncSchedules, BulkSyncSchemas, CircuitBreaker, Connect, Connections, Credentials, Deadline, Drift, Entities, EventFeed, Events, Identity, Jobs, Logs, ModelSync, ModelSyncExecutions, ModelSyncTargets, Models, Notifications, Operation, Organization, PermissionsPolicies, PermissionsRoles, Polling, Polytomic_d_exports as Polytomic, PolytomicClient, PolytomicError, PolytomicEvent, Query, QueryRunner, RateLimit, RetryPolicy, SafeUpdate, SchemaCache, Schemas, SyncRun, Telemetry, Tenants, Timestamp, Users, WebhookReceiver, Webhooks };
