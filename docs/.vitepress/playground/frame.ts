/** Document of the frame in which programs run: no origin, no network, no access to the page. */

/**
 * Script of the frame: starts a worker, and passes messages between it and the page. The worker is a classic one: browsers refuse
 * module workers without an origin.
 */
const script = (worker: string): string => `
const source = ${JSON.stringify(`import(${JSON.stringify(worker)}).catch((error) => postMessage({ type: "broken", text: String(error) }))`)};
const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
const post = (message) => parent.postMessage(message, "*");
worker.onmessage = ({ data }) => post(data);
worker.onerror = (event) => { event.preventDefault(); post({ type: "broken", text: event.message || "The program could not be loaded." }) };
addEventListener("message", ({ data }) => {
  if (data.type === "stop") { worker.terminate(); post({ type: "stopped" }) }
  else worker.postMessage(data);
});`

/** Text of the frame for programs whose modules are at an address such as `https://docs.example.com/playground/`. */
export const frame = (modules: string): string => {
  const { origin } = new URL(modules)
  const policy = `default-src 'none'; script-src 'unsafe-inline' blob: ${origin}; worker-src blob:; connect-src 'none'`
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script(`${modules}worker.js`)}</script>`
}
