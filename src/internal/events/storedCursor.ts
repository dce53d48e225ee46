/** The stored form of the position of an event feed, which stores compare. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as EventFeed from "../../EventFeed.ts"

/** The stored form of a cursor. */
export const encodeCursor = (cursor: EventFeed.Cursor | undefined): string | undefined =>
  cursor === undefined ? undefined : JSON.stringify(cursor)

/** Reads the stored form of a cursor; another text fails with `EventFeed.CursorError`. */
export const decodeCursor = (key: string, text: string): Effect.Effect<EventFeed.Cursor, EventFeed.CursorError> =>
  Effect.try({ try: (): unknown => JSON.parse(text), catch: () => new EventFeed.CursorError({ key }) }).pipe(
    Effect.flatMap((value) =>
      Schema.is(EventFeed.Cursor)(value) ? Effect.succeed(value) : Effect.fail(new EventFeed.CursorError({ key }))
    )
  )
