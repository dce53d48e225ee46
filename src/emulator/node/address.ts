/** Addresses of a server. */

/** Checks whether other machines can reach a server that listens on an address. */
export const isWide = (host: string): boolean => !/^(?:localhost|::1|127(?:\.\d{1,3}){3})$/i.test(host)
