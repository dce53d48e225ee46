/** Placeholder of an invalid value: encoding an input reports its message and sends nothing. */
export class InvalidValue {
  // Private, so that the message is not mistaken for a sent value.
  readonly #message: string

  constructor(message: string) {
    this.#message = message
  }

  get message(): string {
    return this.#message
  }

  /** Throws, so that other code that writes JSON does not send it either. */
  toJSON(): never {
    throw new TypeError(this.#message)
  }
}
