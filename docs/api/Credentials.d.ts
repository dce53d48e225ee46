import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { CredentialsError } from "effect-polytomic:PolytomicError.ts";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
import * as Redacted from "effect/Redacted";
import * as Config from "effect/Config";
export type Authorization = {
  readonly scheme: "Bearer";
  readonly token: Redacted.Redacted<string>;
} | {
  readonly scheme: "Basic";
  readonly username: Redacted.Redacted<string>;
  readonly password: Redacted.Redacted<string>;
};
export interface Credentials {
  readonly authorization: Effect.Effect<Authorization, CredentialsError>;
}
export declare const Credentials: Context.Service<Credentials, Credentials>;
export type Secret = string | Redacted.Redacted<string>;
export declare const Authorization: {
  readonly bearer: (token: Secret) => Authorization;
  readonly basic: (username: Secret, password: Secret) => Authorization;
};
export declare const apiKey: (key: Secret | undefined) => Credentials;
export declare const partnerKey: (key: Secret | undefined) => Credentials;
export declare const organizationKey: (options: {
  readonly organization_id: string | undefined;
  readonly key: Secret | undefined;
}) => Credentials;
export declare const deploymentKey: (key: Secret | undefined, options?: {
  readonly scheme?: "bearer" | "basic" | undefined;
}) => Credentials;
export declare const none: Credentials;
export declare const fromEffect: (authorization: Effect.Effect<Authorization, CredentialsError>) => Credentials;
export declare const cached: (authorization: Effect.Effect<Authorization, CredentialsError>, options: {
  readonly timeToLive: Duration.Input | ((authorization: Authorization) => Duration.Input);
}) => Credentials;
export declare const config: Config.Config<Credentials>;
export declare const layer: (credentials: Credentials) => Layer.Layer<Credentials>;
export declare const layerConfig: (options?: {
  readonly credentials?: Config.Config<Credentials> | undefined;
}) => Layer.Layer<Credentials, Config.ConfigError>;
