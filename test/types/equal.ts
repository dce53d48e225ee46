/** Equality of types: what does not hold does not compile. */

/** Whether two types are the same, not only assignable to each other. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only where its argument is `true`. */
export const holds = <_Claim extends true>(): void => {}
