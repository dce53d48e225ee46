declare const statuses: {
  readonly 400: "BadRequest";
  readonly 401: "Unauthorized";
  readonly 403: "Forbidden";
  readonly 404: "NotFound";
  readonly 408: "RequestTimeout";
  readonly 409: "Conflict";
  readonly 422: "UnprocessableEntity";
  readonly 429: "TooManyRequests";
  readonly 500: "InternalServerError";
  readonly 502: "BadGateway";
  readonly 504: "GatewayTimeout";
};
export type Statuses = typeof statuses;
export type ErrorStatus = keyof Statuses;
export type TagOf<Status extends keyof Statuses> = `Polytomic${Statuses[Status]}`;
export {};
