import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import * as Operation$1 from "effect-polytomic:Operation.ts";
import { Any, Method } from "effect-polytomic:Operation.ts";
import * as PolytomicClient$1 from "effect-polytomic:PolytomicClient.ts";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import * as Cause from "effect/Cause";
import * as ApiVersion$1 from "effect-polytomic:ApiVersion.ts";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
import * as ModelSync from "effect-polytomic:generated/v2025-09-18/ModelSync.ts";
import * as Generated from "effect-polytomic:generated/v2025-09-18/services.ts";
import * as HttpClient from "effect/http/HttpClient";
import { OperationId } from "effect-polytomic:generated/operationIds.ts";
import * as Models from "effect-polytomic:generated/v2025-09-18/Models.ts";
declare class Ids {
  #private;
  constructor(seed: string);
  count(purpose: string): number;
  next(purpose: string): string;
  give(purpose: string, id: string | undefined): void;
  counts(): {
    readonly [purpose: string]: number;
  };
  reset(counts?: {
    readonly [purpose: string]: number;
  }): void;
}
declare namespace Store_d_exports {
  export { Row, Store, Table, table };
}
interface Row {
  readonly id: string;
}
interface Table<out R extends Row> {
  readonly name: string;
  readonly noun: string;
  readonly "~Row"?: R;
}
declare const table: <R extends Row>(name: string, noun?: string) => Table<R>;
declare class Rows {
  protected readonly tables: Map<string, Map<string, Row>>;
  protected readonly indexes: Indexes;
  protected rows<R extends Row>(table: Table<R>): Map<string, R>;
  names(): ReadonlyArray<string>;
  get<R extends Row>(table: Table<R>, id: string): R | undefined;
  all<R extends Row>(table: Table<R>): ReadonlyArray<R>;
  isEmpty<R extends Row>(table: Table<R>): boolean;
  filter<R extends Row>(table: Table<R>, predicate: (row: R) => boolean): ReadonlyArray<R>;
  find<R extends Row>(table: Table<R>, predicate: (row: R) => boolean): R | undefined;
  where<R extends Row, K extends keyof R & string>(table: Table<R>, field: K, value: R[K]): ReadonlyArray<R>;
}
declare class Store extends Rows {
  #private;
  readonly ids: Ids;
  constructor(seed: string);
  get revision(): number;
  takeChanged<R extends Row>(table: Table<R>): ReadonlyArray<R>;
  put<R extends Row>(table: Table<R>, row: R): R;
  delete<R extends Row>(table: Table<R>, id: string): boolean;
  deleteByName(table: string, id: string): boolean;
  deleteWhere(predicate: (row: Row) => boolean): void;
  clear(): void;
  load(tables: {
    readonly [name: string]: ReadonlyArray<Row>;
  }, counts: {
    readonly [purpose: string]: number;
  }): void;
  snapshot(): Record<string, ReadonlyArray<Row>>;
}
declare class Indexes {
  #private;
  of(table: string, field: string, rows: ReadonlyMap<string, Row>): Index;
  replace(table: string, before: Row | undefined, after: Row | undefined): void;
  clear(): void;
}
declare class Index {
  #private;
  constructor(field: string);
  rows(value: unknown): ReadonlyArray<Row>;
  put(row: Row): void;
  replace(before: Row | undefined, after: Row | undefined): void;
}
declare namespace Delivery_d_exports {
  export { Delivery, DeliveryFault, DeliveryMatch, delay, drop, duplicate$1 as duplicate, wrongSignature };
}
interface Delivery {
  readonly number: number;
  readonly webhookId: string;
  readonly organizationId: string;
  readonly eventId: string;
  readonly type: string;
  readonly url: string;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: string;
  readonly attempt: number;
  readonly at: number;
  readonly status: number | undefined;
  readonly error: string | undefined;
  readonly delivered: boolean;
  readonly retryAt: number | undefined;
  readonly fault: DeliveryFault | undefined;
}
type DeliveryFault = {
  readonly type: "duplicate";
} | {
  readonly type: "drop";
} | {
  readonly type: "delay";
  readonly milliseconds: number;
} | {
  readonly type: "wrongSignature";
};
interface DeliveryMatch {
  readonly type?: string | undefined;
  readonly organization?: string | undefined;
  readonly nth?: number | undefined;
  readonly times?: number | undefined;
}
declare const duplicate$1: DeliveryFault;
declare const drop: DeliveryFault;
declare const delay: (duration: Duration.Input) => DeliveryFault;
declare const wrongSignature: DeliveryFault;
declare namespace Fault_d_exports {
  export { Fault, Match, Rule, Seeded, common, duplicate, emptyBody, garbage, hang, html502, latency, redirect, reset, status, truncateBody, wrongContentType };
}
type Fault = {
  readonly type: "status";
  readonly status: number;
  readonly retryAfter: number | string | undefined;
  readonly applied: boolean;
} | {
  readonly type: "latency";
  readonly milliseconds: number;
} | {
  readonly type: "hang";
  readonly when: "before" | "after" | "body";
} | {
  readonly type: "reset";
  readonly when: "before" | "after";
} | {
  readonly type: "truncateBody";
  readonly bytes: number | undefined;
} | {
  readonly type: "garbage";
} | {
  readonly type: "html502";
} | {
  readonly type: "emptyBody";
} | {
  readonly type: "wrongContentType";
} | {
  readonly type: "redirect";
  readonly url: string;
  readonly status: number;
} | {
  readonly type: "duplicate";
};
interface Match {
  readonly operation?: OperationId | Any | undefined;
  readonly method?: Method | undefined;
  readonly path?: string | RegExp | undefined;
  readonly nth?: number | undefined;
  readonly times?: number | undefined;
}
interface Rule {
  readonly match?: Match | undefined;
  readonly fault: Fault;
}
interface Seeded {
  readonly seed: string | number;
  readonly rate: number;
  readonly kinds?: ReadonlyArray<Fault> | undefined;
  readonly match?: Pick<Match, "operation" | "method" | "path"> | undefined;
}
declare const status: (code: number, options?: {
  readonly retryAfter?: number | string;
  readonly applied?: boolean;
}) => Fault;
declare const latency: (duration: Duration.Input) => Fault;
declare const hang: (when?: "before" | "after" | "body") => Fault;
declare const reset: (when: "before" | "after") => Fault;
declare const truncateBody: (bytes?: number) => Fault;
declare const garbage: Fault;
declare const html502: Fault;
declare const emptyBody: Fault;
declare const wrongContentType: Fault;
declare const redirect: (url: string, code?: 301 | 302 | 303 | 307 | 308) => Fault;
declare const duplicate: Fault;
declare const common: ReadonlyArray<Fault>;
type Configuration$1 = {
  readonly [name: string]: unknown;
};
declare namespace ExecutionPlan_d_exports {
  export { ExecutionOutcome, ExecutionPlan };
}
interface ExecutionPlan {
  readonly outcome?: ExecutionOutcome | undefined;
  readonly error?: string | undefined;
  readonly records?: number | undefined;
  readonly errors?: number | undefined;
  readonly warnings?: number | undefined;
  readonly duration?: Duration.Input | undefined;
}
type ExecutionOutcome = "completed" | "completed_with_errors" | "failed" | "canceled" | "interrupted";
interface Organization {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly created_at: string;
  readonly sso?: SingleSignOn;
}
interface SingleSignOn {
  readonly client_id?: string | undefined;
  readonly client_secret?: string | undefined;
  readonly issuer?: string | undefined;
  readonly sso_domain?: string | undefined;
  readonly sso_org_id?: string | undefined;
}
type KeyKind = "user" | "partner" | "deployment";
interface Key {
  readonly id: string;
  readonly key: string;
  readonly kind: KeyKind;
  readonly organization_id: string;
  readonly actor: {
    readonly id: string;
    readonly name: string;
  };
}
declare namespace Seed_d_exports {
  export { Seed, SeedBulkSync, SeedConnection, SeedError, SeedEvent, SeedExecution, SeedIssue, SeedKey, SeedModel, SeedOrganization, SeedSync, StandardKeys, acme, exampleConnection, globex, initech, parse, standard };
}
interface SeedOrganization {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}
interface SeedKey {
  readonly key: string;
  readonly kind: KeyKind;
  readonly organization: string;
  readonly name?: string;
  readonly email?: string;
}
interface SeedConnection {
  readonly id?: string;
  readonly organization?: string;
  readonly name: string;
  readonly type: string;
  readonly configuration?: Configuration$1;
  readonly status?: string;
  readonly source?: unknown;
  readonly usedBy?: ReadonlyArray<{
    readonly type: string;
    readonly name: string;
    readonly id?: string;
  }>;
}
interface SeedModel extends Models.CreateInput {
  readonly id?: string;
}
interface SeedSync extends ModelSync.CreateInput {
  readonly id?: string;
}
interface SeedBulkSync extends BulkSync.CreateInput {
  readonly id?: string;
}
interface SeedExecution {
  readonly id?: string;
  readonly sync: string;
  readonly plan?: ExecutionPlan;
  readonly at?: string;
}
interface SeedEvent {
  readonly type: string;
  readonly organization?: string;
  readonly event: {
    readonly [name: string]: unknown;
  };
  readonly at?: string;
}
interface Seed {
  readonly organizations?: ReadonlyArray<SeedOrganization>;
  readonly keys?: ReadonlyArray<SeedKey>;
  readonly connections?: ReadonlyArray<SeedConnection>;
  readonly models?: ReadonlyArray<SeedModel>;
  readonly syncs?: ReadonlyArray<SeedSync>;
  readonly bulkSyncs?: ReadonlyArray<SeedBulkSync>;
  readonly executions?: ReadonlyArray<SeedExecution>;
  readonly events?: ReadonlyArray<SeedEvent>;
}
interface SeedIssue {
  readonly pointer: string;
  readonly message: string;
}
declare const Base$1: new (fields: {
  readonly issues: ReadonlyArray<SeedIssue>;
}) => Cause.YieldableError & {
  readonly _tag: "SeedError";
  readonly issues: ReadonlyArray<SeedIssue>;
};
declare class SeedError extends Base$1 {
  override get message(): string;
}
interface StandardKeys {
  readonly user?: string | undefined;
  readonly partner?: string | undefined;
  readonly deployment?: string | undefined;
}
declare const acme: SeedOrganization;
declare const globex: SeedOrganization;
declare const initech: SeedOrganization;
declare const standard: (texts?: StandardKeys) => Seed;
declare const exampleConnection: SeedConnection;
declare const parse: (json: unknown) => Effect.Effect<Seed, SeedError>;
type DurationName = "cancelsIn" | "continuously" | "firstRetryAfter" | "keptFor" | "queuedFor" | "runsFor" | "sampleTime" | "startsAfter" | "takes" | "timeout";
type Given<Settings> = { readonly [Name in keyof Settings]?: (Name extends DurationName ? Duration.Input : Settings[Name]) | undefined; };
type Configuration = {
  readonly [name: string]: unknown;
};
interface IdempotencySettings {
  readonly keptFor: number;
  readonly scope: "organization" | "route";
  readonly mismatch: "replay" | "reject";
  readonly applies: (operation: Any) => boolean;
}
interface ProxyRequest {
  readonly type: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: unknown;
}
interface ProxyUpstream {
  readonly status: number;
  readonly headers?: {
    readonly [name: string]: string;
  } | undefined;
  readonly body: string;
}
interface ProxySettings {
  readonly enabled: boolean;
  readonly rateLimitPerMinute: number;
  readonly upstream: (request: ProxyRequest) => ProxyUpstream;
}
interface JobSettings {
  readonly queuedFor: number;
  readonly runsFor: number;
}
interface EventSettings {
  readonly keptFor: number;
  readonly order: "newest" | "oldest";
}
interface UserSettings {
  readonly secondKey: "add" | "refuse";
  readonly omittedRoles: "keep" | "reset";
}
interface WebhookSettings {
  readonly second: "refuse" | "add";
  readonly secrets: "shown" | "masked";
  readonly signature: SignatureSettings;
  readonly body: "record" | "typed";
  readonly retries: number;
  readonly firstRetryAfter: number;
  readonly retryFactor: number;
  readonly timeout: number;
  readonly deliver: (request: Request) => Promise<Response> | Effect.Effect<Response, unknown>;
}
interface SignatureSettings {
  readonly header: string;
  readonly algorithm: "sha1" | "sha256" | "sha512";
  readonly encoding: "hex" | "base64";
  readonly prefix: string;
}
interface SignatureOptions {
  readonly signature?: Given<SignatureSettings> | undefined;
}
interface ExecutionSettings {
  readonly queuedFor: number;
  readonly runsFor: number;
  readonly cancelsIn: number;
}
interface SchemaCacheSettings {
  readonly startsAfter: number;
  readonly takes: number;
  readonly refusal: 400 | 422;
  readonly listing: "refuse" | "empty";
}
interface BulkSyncSettings {
  readonly paged: boolean;
  readonly schemasInUpdate: "select" | "ignore";
  readonly active: boolean;
  readonly scheduled: boolean;
  readonly continuously: number;
  readonly refused: {
    readonly [type: string]: ReadonlyArray<"snapshot" | "data_cutoff">;
  };
}
interface QuerySettings {
  readonly queuedFor: number;
  readonly runsFor: number;
  readonly keptFor: number;
  readonly pageSize: number;
  readonly links: "relative" | "absolute";
}
interface ModelSettings {
  readonly paged: boolean;
  readonly sampleTime: number;
}
interface ModelSyncSettings {
  readonly active: boolean;
  readonly scheduled: boolean;
  readonly continuously: number;
  readonly startInactive: "reject" | "accept";
  readonly deleteRunning: "cancel" | "reject";
  readonly overrideFields: "merged" | "separate";
  readonly dropIdentityField: boolean;
  readonly logs: "plain" | "gzip";
  readonly logFile: "location" | "redirect" | "text";
  readonly refusedModes: {
    readonly [type: string]: ReadonlyArray<string>;
  };
}
interface SystemPolicy {
  readonly name: string;
  readonly actions: ReadonlyArray<string>;
}
interface PolicySettings {
  readonly actions: ReadonlyArray<string>;
  readonly system: ReadonlyArray<SystemPolicy>;
}
interface Settings {
  readonly seed: string;
  readonly data: Seed;
  readonly defaultVersion: ApiVersion$1.ApiVersion;
  readonly basePath: string;
  readonly mask: string;
  readonly uniqueNames: boolean;
  readonly omittedSecrets: "keep" | "clear";
  readonly maskedSecrets: "store" | "keep";
  readonly unknownFields: "ignore" | "reject";
  readonly anonymous: ReadonlyArray<string> | "all";
  readonly unreachable: (type: string, configuration: Configuration) => string | undefined;
  readonly idempotency: IdempotencySettings;
  readonly proxy: Omit<ProxySettings, "upstream"> & Partial<Pick<ProxySettings, "upstream">>;
  readonly jobs: JobSettings;
  readonly events: EventSettings;
  readonly webhooks: WebhookSettings;
  readonly users: UserSettings;
  readonly policies: PolicySettings;
  readonly executions: ExecutionSettings;
  readonly schemaCache: SchemaCacheSettings;
  readonly bulkSyncs: BulkSyncSettings;
  readonly queries: QuerySettings;
  readonly models: ModelSettings;
  readonly modelSyncs: ModelSyncSettings;
  readonly faults: Seeded | undefined;
}
declare namespace Refusal_d_exports {
  export { Fields, Refusal, badRequest, conflict, forbidden, invalid, notFound, unauthorized, unprocessable };
}
interface Fields {
  readonly status: number;
  readonly message: string;
  readonly key?: string | undefined;
  readonly metadata?: {
    readonly [name: string]: unknown;
  } | undefined;
  readonly headers?: {
    readonly [name: string]: string;
  } | undefined;
}
declare const Base: new (fields: Fields) => Cause.YieldableError & Fields & {
  readonly _tag: "Refusal";
};
declare class Refusal extends Base {}
declare const badRequest: (message: string, key?: string, metadata?: Refusal["metadata"]) => Refusal;
declare const unauthorized: (message: string) => Refusal;
declare const forbidden: (message: string) => Refusal;
declare const notFound: (what: string, id: string) => Refusal;
declare const conflict: (message: string, key?: string) => Refusal;
declare const unprocessable: (message: string, key?: string, metadata?: Refusal["metadata"]) => Refusal;
declare const invalid: (operation: Any, message: string, key?: string, metadata?: Refusal["metadata"]) => Refusal;
interface ResetFields {
  readonly when: "before" | "after";
  readonly cause?: unknown;
}
declare const ResetBase: new (fields: ResetFields) => Cause.YieldableError & ResetFields & {
  readonly _tag: "ConnectionReset";
};
declare class ConnectionReset extends ResetBase {
  override readonly message: string;
}
interface LoggedRequest {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: unknown;
  readonly version: ApiVersion | undefined;
  readonly operation: string | undefined;
  readonly organization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly status: number | undefined;
  readonly replayed: boolean;
  readonly applied: number;
  readonly fault: Fault | undefined;
  readonly ignored: ReadonlyArray<string>;
  readonly response: LoggedResponse | undefined;
}
interface LoggedResponse {
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: unknown;
}
interface Caller {
  readonly key: Key | undefined;
  readonly scope: string | undefined;
}
declare namespace Handler_d_exports {
  export { Call, Handler, formatTimestamp, on };
}
interface Call {
  readonly operation: Operation$1.Any;
  readonly version: ApiVersion;
  readonly caller: Caller;
  readonly store: Store;
  readonly settings: Settings;
  readonly now: number;
  readonly timestamp: string;
  readonly origin: string;
  readonly ignore: (fields: ReadonlyArray<string>) => void;
}
interface Handler {
  readonly version: ApiVersion;
  readonly id: string;
  readonly run: (input: unknown, call: Call) => Effect.Effect<unknown, Refusal>;
}
declare const on: <const Operations extends readonly [Operation$1.Any, ...ReadonlyArray<Operation$1.Any>]>(operations: Operations, run: (input: Operation$1.Input<Operations[number]>, call: Call) => Effect.Effect<unknown, Refusal>) => ReadonlyArray<Handler>;
declare const formatTimestamp: (milliseconds: number) => string;
export interface Options {
  readonly seed?: string | number | undefined;
  readonly data?: Seed | undefined;
  readonly keys?: StandardKeys | undefined;
  readonly defaultVersion?: ApiVersion$1.ApiVersion | undefined;
  readonly basePath?: string | undefined;
  readonly mask?: string | undefined;
  readonly uniqueNames?: boolean | undefined;
  readonly omittedSecrets?: "keep" | "clear" | undefined;
  readonly maskedSecrets?: "store" | "keep" | undefined;
  readonly unknownFields?: "ignore" | "reject" | undefined;
  readonly anonymous?: ReadonlyArray<string> | "all" | undefined;
  readonly unreachable?: ((type: string, configuration: Configuration) => string | undefined) | undefined;
  readonly idempotency?: Given<IdempotencySettings> | undefined;
  readonly proxy?: Given<ProxySettings> | undefined;
  readonly jobs?: Given<JobSettings> | undefined;
  readonly events?: Given<EventSettings> | undefined;
  readonly webhooks?: (Given<Omit<WebhookSettings, "signature">> & SignatureOptions) | undefined;
  readonly users?: Given<UserSettings> | undefined;
  readonly policies?: Given<PolicySettings> | undefined;
  readonly executions?: Given<ExecutionSettings> | undefined;
  readonly schemaCache?: Given<SchemaCacheSettings> | undefined;
  readonly bulkSyncs?: Given<BulkSyncSettings> | undefined;
  readonly queries?: Given<QuerySettings> | undefined;
  readonly models?: Given<ModelSettings> | undefined;
  readonly modelSyncs?: Given<ModelSyncSettings> | undefined;
  readonly faults?: Seeded | undefined;
  readonly operations?: ReadonlyArray<Any> | undefined;
  readonly handlers?: ReadonlyArray<Handler> | undefined;
}
type Payload = {
  readonly [name: string]: unknown;
};
interface Mail {
  readonly id: string;
  readonly organization_id: string;
  readonly to: string;
  readonly kind: "invitation" | "sync_failed";
  readonly sent_at: string;
  readonly about: {
    readonly [name: string]: unknown;
  };
}
declare namespace PolytomicEmulator_d_exports {
  export { BulkSyncSettings, ConnectionReset, DurationName, EventSettings, ExecutionSettings, Given, IdempotencySettings, Ids, JobSettings, Key, KeyKind, LoggedRequest, LoggedResponse, Mail, ModelSettings, ModelSyncSettings, NewEvent, Options, Organization, Payload, PolicySettings, PolytomicEmulator, ProxyRequest, ProxySettings, ProxyUpstream, QuerySettings, ResetFields, Saved, SchemaCacheSettings, Services, SignatureOptions, SignatureSettings, SingleSignOn, SystemPolicy, UserSettings, WebhookSettings, layer, layerHttpClient, make };
}
interface NewEvent {
  readonly type: string;
  readonly organization?: string | undefined;
  readonly event: Payload;
  readonly at?: number | undefined;
}
interface Saved {
  readonly format: 1;
  readonly seed: string;
  readonly now: number;
  readonly ids: {
    readonly [purpose: string]: number;
  };
  readonly tables: {
    readonly [table: string]: ReadonlyArray<Row>;
  };
}
export interface PolytomicEmulator {
  readonly handle: (request: Request) => Effect.Effect<Response, ConnectionReset>;
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  readonly webHandler: (request: Request) => Promise<Response>;
  readonly seed: (seed: Seed) => Effect.Effect<void, SeedError>;
  readonly reset: Effect.Effect<void>;
  readonly advance: Effect.Effect<void>;
  readonly requests: Effect.Effect<ReadonlyArray<LoggedRequest>>;
  readonly fault: (fault: Fault, match?: Match) => Effect.Effect<Effect.Effect<void>>;
  readonly clearFaults: Effect.Effect<void>;
  readonly emit: (event: NewEvent) => Effect.Effect<string>;
  readonly deliveries: Effect.Effect<ReadonlyArray<Delivery>>;
  readonly faultDeliveries: (fault: DeliveryFault, match?: DeliveryMatch) => Effect.Effect<Effect.Effect<void>>;
  readonly mails: Effect.Effect<ReadonlyArray<Mail>>;
  readonly organizations: Effect.Effect<ReadonlyArray<Organization>>;
  readonly snapshot: Effect.Effect<Record<string, ReadonlyArray<Row>>>;
  readonly save: Effect.Effect<Saved>;
  readonly restore: (saved: Saved) => Effect.Effect<void, SeedError>;
  readonly markInUse: (connectionId: string, by: {
    readonly type: string;
    readonly name: string;
  }) => Effect.Effect<string>;
  readonly planExecution: (plan: ExecutionPlan, options?: {
    readonly syncId?: string | undefined;
  }) => Effect.Effect<void>;
  readonly grantAccess: (connectionId: string) => Effect.Effect<void>;
}
export declare const PolytomicEmulator: Context.Service<PolytomicEmulator, PolytomicEmulator>;
declare const make: (options?: Options) => Effect.Effect<PolytomicEmulator>;
declare const layerHttpClient: (options?: Options) => Layer.Layer<PolytomicEmulator | HttpClient.HttpClient>;
type Services = Generated.Services | PolytomicClient$1.PolytomicClient | PolytomicEmulator;
declare const layer: ({ credentials, ...options }?: Options & {
  readonly credentials?: Credentials$1.Credentials | undefined;
}) => Layer.Layer<Services | Credentials$1.Credentials | HttpClient.HttpClient>;
export { Delivery_d_exports, ExecutionPlan_d_exports, Fault_d_exports, Handler_d_exports, PolytomicEmulator_d_exports, Refusal_d_exports, Seed_d_exports, Store_d_exports };
