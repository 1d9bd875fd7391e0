// What a reader chose, kept in this browser. Where storage is closed to the page, the choice lasts until it is left.
export function readKept<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
  try {
    const value = localStorage.getItem(`explorer:${name}`);
    return allowed.find((one) => one === value);
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`explorer:${name}`, value);
  } catch {
    // Nothing to do: the choice is in force all the same.
  }
}
