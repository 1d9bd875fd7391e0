// Collects which sources state a row, and writes the `sources` cell: slug @ locator = what it says, entries joined by |.
type Entry = { locators: string[]; statements: string[] };

export class Citations {
  private readonly byUrl = new Map<string, Entry>();

  add(url: string, note: { locator?: string; statement?: string } = {}): void {
    if (url === '') throw new Error('A fact cites an empty address.');
    const entry = this.byUrl.get(url) ?? { locators: [], statements: [] };
    this.byUrl.set(url, entry);
    keep(entry.locators, note.locator);
    keep(entry.statements, note.statement);
  }

  has(url: string): boolean {
    return this.byUrl.has(url);
  }

  urls(): string[] {
    return [...this.byUrl.keys()];
  }

  cell(slugOf: (url: string) => string): string {
    return [...this.byUrl]
      .map(([url, { locators, statements }]) => {
        const locator = locators.length > 0 ? ` @ ${locators.join('; ')}` : '';
        const statement = statements.length > 0 ? ` = ${statements.join('; ')}` : '';
        return slugOf(url) + locator + statement;
      })
      .join(' | ');
  }
}

function keep(texts: string[], text: string | undefined): void {
  if (text === undefined || text === '') return;
  if (/[|=@]/.test(text)) throw new Error(`A locator or statement must not contain |, = or @: ${text}`);
  if (!texts.includes(text)) texts.push(text);
}
