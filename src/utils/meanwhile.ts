/**
 * Does this process's own `work` while Postgres is busy with `statement`: a turn later, so that the statement is on
 * its way first. Fails when either does.
 */
export async function meanwhile<Answer, Result>(
  statement: Promise<Answer>,
  work: () => Result,
): Promise<[Answer, Result]> {
  const nextTurn = new Promise((resolve) => setImmediate(resolve))
  return await Promise.all([statement, nextTurn.then(work)])
}
