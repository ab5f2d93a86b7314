import { render } from 'preact';
import { language } from '../../components/parts/locale';
import { PassageToast } from '../../components/passage/PassageToast';
import passageCss from '../../components/styles/passage.css?inline';
import type { PageOrders } from '../../lib/messaging/protocol';
import { CardHost } from '../card/card-host';

/** Long enough to read it and to come back from elsewhere. Milliseconds. */
const SHOWN_MS = 10_000;
const EDGE = 16;

/** One message at the bottom of the window. */
export class Toast {
  private readonly host: CardHost;
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor(look: PageOrders['look'], words: string, onUndo: (() => void) | null = null) {
    this.host = new CardHost(look, 'sidelight-passage', passageCss);
    this.host.tick.hidden = true;
    this.host.place.lang = language();
    this.host.show();
    const undo = onUndo && {
      onUndo: () => {
        this.remove();
        onUndo();
      },
    };
    render(<PassageToast words={words} onUndo={undo?.onUndo ?? null} />, this.host.content);
    const { height } = this.host.view();
    this.host.place.style.left = `${EDGE}px`;
    this.host.place.style.top = `${Math.round(height - EDGE - this.host.content.offsetHeight)}px`;
    this.timer = setTimeout(() => this.remove(), SHOWN_MS);
  }

  remove(): void {
    clearTimeout(this.timer);
    this.host.remove();
  }
}
