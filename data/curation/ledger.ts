// Counts what became of every raw row, so that nothing is left out silently.
type Fate = { kept: number; merged: Map<string, number>; dropped: Map<string, number> };

export class Ledger {
  private readonly files = new Map<string, { rowsIn: number; fate: Fate }>();

  open(file: string, rowsIn: number): void {
    this.files.set(file, { rowsIn, fate: { kept: 0, merged: new Map(), dropped: new Map() } });
  }

  kept(file: string): void {
    this.of(file).kept += 1;
  }

  merged(file: string, how: string): void {
    add(this.of(file).merged, how);
  }

  dropped(file: string, why: string): void {
    add(this.of(file).dropped, why);
  }

  /** One block a file; throws where the sum does not hold, because then rows were lost. */
  report(): string {
    const blocks: string[] = [];
    for (const [file, { rowsIn, fate }] of this.files) {
      const merged = sum(fate.merged);
      const dropped = sum(fate.dropped);
      if (rowsIn !== fate.kept + merged + dropped) {
        throw new Error(
          `${file}: ${rowsIn} rows in, but ${fate.kept} kept + ${merged} merged + ${dropped} dropped.`,
        );
      }
      blocks.push(`${file}: ${rowsIn} in = ${fate.kept} kept + ${merged} merged + ${dropped} dropped`);
      for (const [how, count] of fate.merged) blocks.push(`    merged ${count}: ${how}`);
      for (const [why, count] of fate.dropped) blocks.push(`    dropped ${count}: ${why}`);
    }
    return blocks.join('\n');
  }

  private of(file: string): Fate {
    const entry = this.files.get(file);
    if (entry === undefined) throw new Error(`The ledger has no file ${file}.`);
    return entry.fate;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
