/** Remembers what was out of sight when the page was read, to notice when it is shown. */
import { isHidden, type StyleOf, showsText } from '../../page/style';
import { parentOf } from '../../page/walk';

export class HiddenParts {
  readonly #elements = new Set<Element>();

  constructor(private readonly styleOf: StyleOf) {}

  add(element: Element): void {
    this.#elements.add(element);
  }

  /** Those that can be seen by now, taken out. */
  takeShown(): Element[] {
    const shown: Element[] = [];
    for (const element of this.#elements) {
      if (element.isConnected && this.#isUnseen(element)) continue;
      this.#elements.delete(element);
      if (element.isConnected) shown.push(element);
    }
    return shown;
  }

  /** The element was read and has been hidden since; from now on it is watched like the others. */
  coversNow(element: Element): boolean {
    if (!showsText(this.styleOf(element))) {
      this.add(element);
      return true;
    }
    for (let around: Element | null = element; around; around = parentOf(around)) {
      if (!isHidden(this.styleOf(around))) continue;
      this.add(around);
      return true;
    }
    return false;
  }

  #isUnseen(element: Element): boolean {
    const style = this.styleOf(element);
    return isHidden(style) || !showsText(style);
  }
}
