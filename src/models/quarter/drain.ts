/** Work in slices, so that a page can rest in between; here it is done at once. */
export function drain<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
