/** Part of `cloudflare:workers` that the Workers in the tests and examples use. */
declare module "cloudflare:workers" {
  export abstract class WorkflowEntrypoint<Env> {
    protected readonly env: Env
    abstract run(event: unknown, step: unknown): Promise<unknown>
  }

  export abstract class DurableObject<Env = unknown> {
    protected readonly ctx: { readonly storage: unknown }
    protected readonly env: Env
  }
}
