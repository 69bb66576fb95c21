/** The endnotes of one page: every fact and claim cited, numbered at first use. */
export interface Note {
  kind: 'fact' | 'claim';
  id: string;
  number: number;
  /** How often it is cited; each citation has an anchor `ref-<id>-<n>`. */
  uses: number;
}

export class Notes {
  private readonly byKey = new Map<string, Note>();

  /** Lists a row that the page rests on; the text need not cite it. */
  list(kind: Note['kind'], id: string): Note {
    let note = this.byKey.get(id);
    if (!note) {
      note = { kind, id, number: this.byKey.size + 1, uses: 0 };
      this.byKey.set(id, note);
    }
    return note;
  }

  /** Records one more citation. */
  cite(kind: Note['kind'], id: string): Note {
    const note = this.list(kind, id);
    note.uses++;
    return note;
  }

  /** In order of first use. */
  get all(): Note[] {
    return [...this.byKey.values()];
  }
}

/** The page's notes, made on first use. */
export function notesOf(locals: App.Locals): Notes {
  locals.notes ??= new Notes();
  return locals.notes;
}
