/** Something that is brought here when it is first needed, and brought again after that failed. */
export class Lazy<T> {
  private made: Promise<T> | null = null;

  constructor(
    private readonly bring: () => Promise<T>,
    private readonly onFault: (error: unknown) => void,
  ) {}

  get isWanted(): boolean {
    return this.made !== null;
  }

  /** Do something with it if it is here. */
  with(act: (it: T) => void): void {
    this.made?.then(act).catch(() => undefined); // it did not come: there is nothing to act on
  }

  /** Do something with it, and bring it here first if need be. */
  use(act: (it: T) => void): void {
    this.made ??= this.bring();
    this.made.then(act).catch((error: unknown) => {
      // The page is out of reach (a grant was withdrawn): asked again when it is next needed.
      this.made = null;
      this.onFault(error);
    });
  }
}
