/** SQL in the emulator: evaluated correctly, or rejected with the position of the error. */
import { assert, describe, it } from "@effect/vitest"
import * as Dataset from "../../src/emulator/catalogue/dataset.ts"
import type { DataRecord } from "../../src/emulator/catalogue/records.ts"
import { recordsOf } from "../../src/emulator/catalogue/records.ts"
import { evaluate } from "../../src/emulator/sql/evaluate.ts"
import { isLike } from "../../src/emulator/sql/values.ts"

const { items } = Dataset.relational

const rows = (text: string): ReadonlyArray<DataRecord> => evaluate(items, text).rows

const all = (name: string): ReadonlyArray<DataRecord> => {
  const item = items.find((one) => one.name === name)
  return item === undefined ? [] : recordsOf(item, 1000)
}

const users = all("public.users")
const orders = all("public.orders")

const refusal = (text: string): string => {
  try {
    return `gave ${rows(text).length} rows`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const isAbove = (least: number) => (row: DataRecord) => Number(row.amount) > least

describe("a query", () => {
  it("returns all rows of a table, by any of its names", () => {
    for (const name of ["users", "public.users", "app.public.users", "USERS", '"users"', "users as u", "users u"]) {
      assert.deepStrictEqual(rows(`select * from ${name}`), users, name)
    }
    assert.lengthOf(rows("select day from daily_revenue"), all("analytics.daily_revenue").length)
  })

  it("returns the selected columns under their aliases", () => {
    assert.deepStrictEqual(rows("select 1"), [{ "?column?": 1 }])
    assert.deepStrictEqual(rows("select 1 as one, 'it''s' as \"Text\", null x, -2.5 + 1 y, true z;"), [
      { one: 1, Text: "it's", x: null, y: -1.5, z: true }
    ])
    assert.deepStrictEqual(rows("select u.ID as key, Name from users u limit 1"), [
      { key: users[0]?.id, name: "Ada Lovelace" }
    ])
    assert.deepStrictEqual(rows("select id, id from users limit 1"), [{ id: users[0]?.id, id_1: users[0]?.id }])
    assert.deepStrictEqual(
      rows("select lower(name) || '!' a, length(name) b, coalesce(null, 'x') c from users limit 1"),
      [{ a: "ada lovelace!", b: 12, c: "x" }]
    )
    assert.deepStrictEqual(rows("select 7 / 2 a, 7 / 2.0 b, 7 % 2 c, cast('5' as int) d, 1.6::int e, '1'::bool f"), [
      { a: 3, b: 3.5, c: 1, d: 5, e: 2, f: true }
    ])
  })

  it.each<[condition: string, holds: (row: DataRecord) => boolean]>([
    ["id = 'nope'", () => false],
    ["amount > 200", isAbove(200)],
    ["not amount > 200", (row) => !isAbove(200)(row)],
    [
      "amount <> 129.5 and (status = 'shipped' or status = 'pending')",
      (row) => row.amount !== 129.5 && /shipped|pending/.test(String(row.status))
    ],
    ["status in ('shipped', 'returned')", (row) => /shipped|returned/.test(String(row.status))],
    ["status not in ('shipped')", (row) => row.status !== "shipped"],
    ["status like '%ed'", (row) => /ed$/.test(String(row.status))],
    ["status ilike 'S_IPPED'", (row) => row.status === "shipped"],
    ["status not like '%ed'", (row) => !/ed$/.test(String(row.status))],
    ["amount between 100 and 150", (row) => Number(row.amount) >= 100 && Number(row.amount) <= 150],
    ["amount not between 100 and 150", (row) => Number(row.amount) < 100 || Number(row.amount) > 150],
    ["status is null", () => false],
    ["status is not null", () => true],
    ["null = null", () => false],
    ["null is null or 1 / 0 = 1", () => true],
    ["(amount > 200) is not true", (row) => !isAbove(200)(row)],
    ["ordered_at >= '2024-06-01'", (row) => Date.parse(String(row.ordered_at)) >= Date.parse("2024-06-01")],
    ["amount = '129.5'", (row) => row.amount === 129.5],
    ["amount * 2 - 10 > 300 -- a comment", isAbove(155)],
    ["/* another */ 1 = 1", () => true]
  ])("where %s", (condition, holds) => {
    const id = condition.startsWith("id") ? "user_id" : undefined
    const text = id === undefined ? condition : condition.replace("id", id)
    assert.deepStrictEqual(rows(`select * from orders where ${text}`), orders.filter(holds))
  })

  it("orders and limits", () => {
    const amounts = orders.map(({ amount }) => Number(amount)).toSorted((a, b) => b - a)
    const taken = (text: string) => rows(text).map(({ amount }) => amount)
    assert.deepStrictEqual(taken("select amount from orders order by amount desc limit 3"), amounts.slice(0, 3))
    assert.deepStrictEqual(taken("select amount from orders order by 1 desc limit 2 offset 4"), amounts.slice(4, 6))
    assert.deepStrictEqual(taken("select -amount amount from orders order by amount offset 2 rows limit 1"), [
      -(amounts[2] ?? 0)
    ])
    assert.deepStrictEqual(rows("select distinct status from orders order by status desc nulls last limit 1"), [
      { status: "shipped" }
    ])
    assert.deepStrictEqual(rows("select * from orders limit 0"), [])
  })

  it("counts and sums by group", () => {
    const total = orders.reduce((sum, { amount }) => sum + Number(amount), 0)
    const [sums] = rows(
      "select count(*), count(distinct status) s, sum(amount), avg(amount), min(amount), max(ordered_at) from orders"
    )
    assert.deepInclude(sums, { count: orders.length, s: 4, sum: Number(total.toPrecision(15)) })
    assert.strictEqual(sums?.min, Math.min(...orders.map(({ amount }) => Number(amount))))
    assert.strictEqual(
      sums?.max,
      orders
        .map((row) => String(row.ordered_at))
        .toSorted()
        .at(-1)
    )
    const shipped = orders.filter(({ status }) => status === "shipped").length
    for (const by of ["status", "1", "state"]) {
      const text = `select status as state, count(*) n from orders group by ${by} having count(*) > 5 order by n, state`
      const found = rows(text)
      assert.lengthOf(found, 4)
      assert.deepInclude(found, { state: "shipped", n: shipped })
      assert.deepStrictEqual(
        found.map(({ n }) => n),
        found.map(({ n }) => Number(n)).toSorted((a, b) => a - b)
      )
    }
    assert.deepStrictEqual(rows("select count(*), sum(amount), max(status) from orders where false"), [
      { count: 0, sum: null, max: null }
    ])
    assert.deepStrictEqual(rows("select status from orders where false group by status"), [])
  })

  it("joins two tables", () => {
    const pairs = orders.filter(({ user_id }) => users.some(({ id }) => id === user_id)).length
    for (const join of [
      "join orders o on o.user_id = u.id",
      "inner join orders o on u.id = o.user_id",
      ", orders o where o.user_id = u.id"
    ]) {
      assert.lengthOf(rows(`select u.name, o.amount from users u ${join}`), pairs, join)
    }
    const alone = users.filter(({ id }) => !orders.some(({ user_id }) => user_id === id)).length
    const left = "select u.name, o.id from users u left outer join orders o on o.user_id = u.id"
    assert.lengthOf(rows(left), pairs + alone)
    assert.lengthOf(rows(`${left} where o.id is null`), alone)
    assert.lengthOf(rows("select * from users a join users b using (id)"), users.length)
    assert.lengthOf(rows("select 1 from products cross join products p"), all("public.products").length ** 2)
    const [row] = rows("select u.*, o.amount from users u join orders o on o.user_id = u.id limit 1")
    assert.deepStrictEqual(Object.keys(row ?? {}), ["id", "name", "email", "active", "created_at", "amount"])
  })

  it("describes its columns", () => {
    const { columns } = evaluate(items, "select id, count(*) n, max(ordered_at) as last from orders group by id")
    assert.deepStrictEqual(
      columns.map(({ name, remoteType, type, unique }) => [name, type, remoteType, unique]),
      [
        ["id", "number", "bigint", false],
        ["n", "number", "bigint", false],
        ["last", "datetime", "timestamptz", false]
      ]
    )
    assert.isTrue(evaluate(items, "select id key from users where active").columns[0]?.unique)
  })
})

describe("a rejected query", () => {
  it.each([
    ["selec * fro users", 'syntax error at or near "selec" (line 1, column 1)'],
    ["select *\nfro users", 'syntax error at or near "fro" (line 2, column 1)'],
    ["select * from users where", "syntax error at end of input (line 1, column 26)"],
    ["", "syntax error at end of input (line 1, column 1)"],
    ["select 1 1", 'syntax error at or near "1" (line 1, column 10)'],
    ["select (1", "syntax error at end of input (line 1, column 10)"],
    ["select 'a", "unterminated quoted string (line 1, column 8)"],
    ["select # from users", 'syntax error at or near "#" (line 1, column 8)'],
    ["select *", "SELECT * with no tables specified is not valid (line 1, column 8)"],
    ["select nope from users", 'column "nope" does not exist (line 1, column 8)'],
    ['select "Name" from users', 'column "Name" does not exist (line 1, column 8)'],
    ["select x.id from users u", 'missing FROM-clause entry for table "x" (line 1, column 8)'],
    ["select id from users, orders", 'column reference "id" is ambiguous (line 1, column 8)'],
    ["select * from nowhere", 'relation "nowhere" does not exist (line 1, column 15)'],
    ["select * from other.users", 'relation "other.users" does not exist (line 1, column 15)'],
    ["select nope(1)", "function nope(integer) does not exist in the emulator (line 1, column 8)"],
    ["select sum(name) from users", "function sum(text) does not exist (line 1, column 8)"],
    ["select * from users where name", "argument of WHERE must be type boolean, not type text (line 1, column 27)"],
    ["select * from orders where id = 'abc'", 'invalid input syntax for type bigint: "abc" (line 1, column 33)'],
    ["select * from orders where id = status", "operator does not exist: bigint = text (line 1, column 31)"],
    ["select 1 / 0", "division by zero (line 1, column 10)"],
    ["select * from users where count(*) > 1", "aggregate functions are not allowed here (line 1, column 27)"],
    [
      "select name, count(*) from users",
      'column "users.name" must appear in the GROUP BY clause or be used in an aggregate function (line 1, column 8)'
    ],
    ["select id from users limit -1", "LIMIT must not be negative (line 1, column 28)"],
    ["select id from users order by 2", "ORDER BY position 2 is not in select list (line 1, column 31)"],
    ["select status from orders group by 2", "position 2 is not in select list (line 1, column 36)"],
    ["select id from users union select id from users", "the emulator does not evaluate union (line 1, column 22)"],
    ["select * from (select 1) t", "the emulator does not evaluate a subquery (line 1, column 15)"],
    ["delete from users", "the emulator does not evaluate delete (line 1, column 1)"],
    ["select case when true then 1 end", "the emulator does not evaluate case (line 1, column 8)"]
  ])("%s", (text, message) => {
    assert.strictEqual(refusal(text), `ERROR: ${message}`)
  })

  it("is rejected in little time, however long or deep it is", () => {
    const start = performance.now()
    for (const text of [
      `select ${"(".repeat(50_000)}`,
      `select 1 ${"or 1 = 1 ".repeat(10_000)}`,
      `select 1 ${"is null ".repeat(10_000)}`,
      `select 1${"::int".repeat(15_000)}`,
      `select ${"-".repeat(90_000).replaceAll("--", "- ")}1 from nowhere`,
      `select * from orders a join orders b on ${"a.id = b.id or ".repeat(900)} false`,
      "select ".repeat(14_000),
      "'".repeat(99_999),
      "x".repeat(1_000_000)
    ]) {
      assert.match(refusal(text), /^ERROR: /)
    }
    assert.isBelow(performance.now() - start, 10_000)
  })

  it("matches a pattern in linear time", () => {
    const start = performance.now()
    assert.isFalse(isLike("a".repeat(10_000), `${"%a".repeat(1000)}b`))
    assert.isTrue(isLike("a%b", "a\\%_"))
    assert.isBelow(performance.now() - start, 5_000)
  })
})
