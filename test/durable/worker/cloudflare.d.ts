/** What of `cloudflare:workers` the Workers in the tests and examples use. */
declare module "cloudflare:workers" {
  export abstract class WorkflowEntrypoint<Env> {
    protected readonly env: Env
    abstract run(event: unknown, step: unknown): Promise<unknown>
  }
}
