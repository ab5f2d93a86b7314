/**
 * When a card opens and closes. No DOM: targets are compared by identity, time comes from the timer that is given.
 *
 *            over(m)              rested                    over(null)
 *   idle ───────────────► dwelling ─────────────► open ◄────────────────► leaving
 *    ▲  ◄───────────────      │                    │  ▲   over(m), card       │
 *    │      over(null)        └── over(other) ─┐   │  └──────────────────┐    │ waited
 *    │                        ◄────────────────┘   │ pin                 │    │
 *    └───────────────────────────────────────── pinned (stays until closed) ◄─┘→ idle
 */

/** A card stays this long after the pointer left it and its mention, so that a hand may cut a corner. Milliseconds. */
const LEAVE_MS = 300;

export type HoverEffects<T> = {
  /** Whether the pointer is on it still: the page may have scrolled away under a pointer that rests. */
  isOn(target: T): boolean;
  open(target: T): void;
  close(): void;
  /** Call back after `ms`; returns how to stop it. */
  wait(ms: number, then: () => void): () => void;
};

type State<T> =
  | { name: 'idle' }
  | { name: 'dwelling'; on: T }
  | { name: 'open' | 'leaving'; on: T; isHeld: boolean }
  | { name: 'pinned'; on: T };

export class HoverMachine<T> {
  private state: State<T> = { name: 'idle' };
  /** The mention that the pointer rests on while another's card is open. */
  private next: T | null = null;
  private stopDwell: (() => void) | null = null;
  private stopLeave: (() => void) | null = null;

  /** @param dwellMs rest on a mention this long before its card opens; null: only a press opens one */
  constructor(
    private readonly effects: HoverEffects<T>,
    private dwellMs: number | null,
  ) {}

  setDwell(dwellMs: number | null): void {
    this.dwellMs = dwellMs;
  }

  get target(): T | null {
    return this.state.name === 'idle' || this.state.name === 'dwelling' ? null : this.state.on;
  }

  get isPinned(): boolean {
    return this.state.name === 'pinned';
  }

  /** The pointer moved: it is on `target`, or on no mention. `isOnWay`: between an open card and its mention. */
  over(target: T | null, isOnWay = false): void {
    const { state } = this;
    if (state.name === 'pinned') return;
    if (state.name === 'idle' || state.name === 'dwelling') {
      if (state.name === 'dwelling' && state.on === target) return;
      this.settle();
      if (target !== null && this.dwellMs !== null) {
        this.state = { name: 'dwelling', on: target };
        this.dwell(target);
      }
      return;
    }
    if (target === state.on || (target === null && isOnWay)) {
      this.stay();
      return;
    }
    if (target === null) this.stopDwelling();
    else if (target !== this.next) this.dwell(target);
    if (state.name === 'open' && !state.isHeld) this.leave(state.on);
  }

  /** The pointer is on the card, or has left it. */
  overCard(isOver: boolean): void {
    const { state } = this;
    if (state.name !== 'open' && state.name !== 'leaving') return;
    if (isOver) this.stay();
    else if (state.name === 'open' && !state.isHeld) this.leave(state.on);
  }

  /** Opened without resting: by a press, the keyboard or a list. It stays until something else is done. */
  press(target: T): void {
    this.settle();
    this.state = { name: 'open', on: target, isHeld: true };
    this.effects.open(target);
  }

  /**
   * Scrolling moved the page under the pointer: the time to rest begins anew. It is not given up, because the last
   * scroll events of a wheel or a flick come after the hand has already moved on to the words.
   */
  scrolled(): void {
    if (this.next !== null) this.dwell(this.next);
  }

  pin(isPinned: boolean): void {
    const { state } = this;
    if (state.name === 'idle' || state.name === 'dwelling') return;
    this.stopTimers();
    this.state = isPinned ? { name: 'pinned', on: state.on } : { name: 'open', on: state.on, isHeld: true };
  }

  /** The card was closed by the reader or by us. */
  closed(): void {
    this.settle();
  }

  private dwell(target: T): void {
    this.stopDwelling();
    if (this.dwellMs === null) return;
    this.next = target;
    this.stopDwell = this.effects.wait(this.dwellMs, () => {
      if (!this.effects.isOn(target)) {
        this.stopDwelling();
        if (this.state.name === 'dwelling') this.state = { name: 'idle' };
        return;
      }
      this.settle();
      this.state = { name: 'open', on: target, isHeld: false };
      this.effects.open(target);
    });
  }

  private stay(): void {
    this.stopTimers();
    if (this.state.name === 'leaving') this.state = { ...this.state, name: 'open' };
  }

  private leave(on: T): void {
    this.state = { name: 'leaving', on, isHeld: false };
    this.stopLeave?.();
    this.stopLeave = this.effects.wait(LEAVE_MS, () => {
      this.stopLeave = null;
      // The pointer rests on another mention: its card takes this one's place when its time comes.
      const next = this.next;
      this.state = next === null ? { name: 'idle' } : { name: 'dwelling', on: next };
      this.effects.close();
    });
  }

  private settle(): void {
    this.stopTimers();
    this.state = { name: 'idle' };
  }

  private stopTimers(): void {
    this.stopDwelling();
    this.stopLeave?.();
    this.stopLeave = null;
  }

  private stopDwelling(): void {
    this.stopDwell?.();
    this.stopDwell = null;
    this.next = null;
  }
}
