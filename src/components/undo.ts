/** A way back to texts that a script put others in place of. Goes round: the text that makes way joins the others, so that nothing is ever lost. Pure. */
export class Undo {
  private readonly kept: string[] = [];
  private standing: string | undefined;

  /** @param put the text that stands there now, in place of `before` */
  put(before: string, put: string): void {
    if (before !== put) this.kept.push(before);
    this.standing = put;
  }

  get empty(): boolean {
    return this.kept.length === 0;
  }

  /** Whether what a script put there stands unchanged. */
  stands(text: string): boolean {
    return text === this.standing;
  }

  /** The text that stood there last, in place of `now`. */
  back(now: string): string | undefined {
    const text = this.kept.pop();
    if (text === undefined) return undefined;
    if (now !== text && !this.kept.includes(now)) this.kept.unshift(now);
    this.standing = text;
    return text;
  }
}
