/**
 * The life of one worker or window, from its start until it ends or is killed: every step that it waits for is counted,
 * and one of them can be made to go wrong. What a killed one still does, as no real one could, comes to nothing.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * throws: the call itself throws · fails: the request or its transaction fails · full: there is no room left ·
 * closes: the browser closes the database under it · dies: killed before the step is done · dies late: killed when it
 * is done, before it hears of it.
 */
export type Fault = 'throws' | 'fails' | 'full' | 'closes' | 'dies' | 'dies late';

export interface Step {
  readonly name: string;
  /** What can go wrong there. */
  readonly faults: readonly Fault[];
}

export interface Plan {
  /** Of the steps, beginning with 0. */
  readonly at: number;
  readonly fault?: Fault;
  /** What somebody else does from then on. */
  readonly meanwhile?: () => void;
}

/** A connection that a life holds open: it ends with the life, or when the browser closes it. */
export interface Held {
  end(): void;
}

type Listener = (...args: readonly unknown[]) => unknown;

const lives = new AsyncLocalStorage<Life>();

/** The life that the running code belongs to; undefined for tests themselves, which nothing befalls. */
export function currentLife(): Life | undefined {
  return lives.getStore();
}

export const NEVER = new Promise<never>(() => undefined);

export class Life {
  readonly steps: Step[] = [];
  readonly held = new Set<Held>();
  readonly listeners = new Map<string, Set<Listener>>();
  /** Resolves when it is killed. */
  readonly death: Promise<void>;
  dead = false;
  #tellDeath: () => void = () => undefined;

  constructor(private readonly plan?: Plan) {
    this.death = new Promise((resolve) => {
      this.#tellDeath = resolve;
    });
  }

  /** Whether the fault has been met. */
  get struck(): boolean {
    return this.plan !== undefined && this.steps.length > this.plan.at;
  }

  run<T>(act: () => T): T {
    return lives.run(this, act);
  }

  /** The next step: what befalls it, if anything. */
  next(step: Step): Fault | undefined {
    const at = this.steps.push(step) - 1;
    const { fault } = this.plan ?? {};
    // A disk that is full stays so.
    if (fault === 'full' && this.struck && step.faults.includes(fault)) return fault;
    if (at !== this.plan?.at) return undefined;
    this.plan.meanwhile?.();
    if (fault === undefined) return undefined;
    // Another order of steps may bring this fault to a step that does not know it.
    return step.faults.includes(fault) ? fault : 'dies';
  }

  /** A step outside the database. */
  async step<T>(step: Step, act: () => T | Promise<T>): Promise<T> {
    if (this.dead) return NEVER;
    const fault = this.next(step);
    if (fault === 'dies') return this.kill();
    if (fault === 'throws' || fault === 'fails') throw new Error(`${step.name} fails`);
    if (fault === 'full') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    const result = await act();
    return fault === 'dies late' ? this.kill() : result;
  }

  kill(): Promise<never> {
    this.dead = true;
    for (const held of [...this.held]) held.end();
    this.listeners.clear();
    this.#tellDeath();
    return NEVER;
  }

  closeAll(): void {
    for (const held of [...this.held]) held.end();
  }

  /** Calls whoever listens, in this life. */
  emit(event: string, ...args: readonly unknown[]): unknown[] {
    return this.run(() => [...(this.listeners.get(event) ?? [])].map((listener) => listener(...args)));
  }
}
