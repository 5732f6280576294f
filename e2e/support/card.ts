/** Looks into the card's closed shadow root through the developer tools protocol; the page itself cannot. */
import type { CDPSession, Page } from 'playwright';
import { expect } from './expect';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

export class CardProbe {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async attach(page: Page): Promise<CardProbe> {
    return new CardProbe(page, await page.context().newCDPSession(page));
  }

  /** Runs `look` on the card's shadow root; undefined while no card is shown. */
  async read<T, A extends readonly string[]>(
    look: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined> {
    const { root } = (await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const found = findCard(root);
    if (!found) return undefined;
    const { object } = await this.cdp.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
    const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...args) { return (${look.toString()})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Lets tools that run in the page (axe) look into this card as if its shadow root were open. */
  async openShadowRoot(): Promise<void> {
    await this.read((root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
    });
  }

  async isOpen(): Promise<boolean> {
    return (await this.box()) !== undefined;
  }

  /** What a reader sees of the card; empty while none is shown. */
  async text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away does not count
    return (await this.read((root) => root.querySelector<HTMLElement>('[role=dialog]')?.innerText ?? '')) ?? '';
  }

  /** The card's place in viewport pixels. */
  async box() {
    return this.read((root) => {
      const rect = root.querySelector('[role=dialog]')?.getBoundingClientRect();
      return rect?.width ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : undefined;
    });
  }

  /** Waits until a card is open that says `text`. */
  async expectOpen(text: string | RegExp = /./): Promise<void> {
    await expect.poll(() => this.text(), { message: 'card is open' }).toMatch(text);
  }

  async expectClosed(): Promise<void> {
    await expect.poll(() => this.isOpen(), { message: 'card is open' }).toBe(false);
  }

  /** Name of the focused element inside the card, or undefined. */
  async focused(): Promise<string | undefined> {
    return this.read((root) => {
      const element = root.activeElement;
      return element ? (element.getAttribute('aria-label') ?? element.textContent?.trim()) : undefined;
    });
  }

  /** Presses `key` until the element is focused whose name contains `name`. */
  async tabTo(name: string, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 30; presses++) {
      if ((await this.focused())?.includes(name)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} never reaches ${name}`);
  }

  /** Clicks the button that carries this name, wherever the card has been scrolled to. */
  async click(name: string): Promise<void> {
    const place = await this.read((root, wanted) => {
      const named = [...root.querySelectorAll('button, summary, a')].map((element) => ({
        element,
        name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      }));
      const found = named.find((item) => item.name.includes(wanted))?.element;
      found?.scrollIntoView({ block: 'nearest' });
      const rect = found?.getBoundingClientRect();
      return rect
        ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
        : named.map((item) => item.name).join(', ');
    }, name);
    if (!place || typeof place === 'string') throw new Error(`no button ${name}; there are: ${place}`);
    await this.page.mouse.click(place.x, place.y);
  }
}

function findCard(node: DomNode): DomNode | undefined {
  for (const root of node.shadowRoots ?? []) if (root.shadowRootType === 'closed' && hasDialog(root)) return root;
  const frame = node.contentDocument ? [node.contentDocument] : [];
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? []), ...frame]) {
    const found = findCard(inner);
    if (found) return found;
  }
  return undefined;
}

function hasDialog(node: DomNode): boolean {
  const attributes = node.attributes ?? [];
  const role = attributes.indexOf('role');
  if (role % 2 === 0 && attributes[role + 1] === 'dialog') return true;
  return (node.children ?? []).some(hasDialog);
}
