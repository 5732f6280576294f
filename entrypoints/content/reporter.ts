/** While marks come in one by one, what is told of them comes in steps. */
const REPORT_MS = 150;

/** Tells what a document shows, soon after it has become something else, until it is heard: tried again ever more seldom. */
export class Reporter<Report> {
  #report: Report | undefined;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (report: Report) => Promise<unknown>) {}

  tell(report: Report): void {
    const text = JSON.stringify(report);
    if (text === this.#told) return;
    this.#report = report;
    this.#told = text;
    this.#timer ??= setTimeout(() => this.again(), REPORT_MS);
  }

  again(wait = REPORT_MS): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#report) return;
    this.send(this.#report).catch(() => {
      this.#timer ??= setTimeout(() => this.again(2 * wait), wait);
    });
  }
}
