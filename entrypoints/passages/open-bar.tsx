import { render } from 'preact';
import { i18n } from '#i18n';
import { language } from '../../components/parts/locale';
import { PassageBar, type PassageBarProps, type PassageField } from '../../components/passage/PassageBar';
import passageCss from '../../components/styles/passage.css?inline';
import { quoteWithCitation } from '../../lib/export/cite';
import type { NewPassage, PageOrders, PassageChange } from '../../lib/messaging/protocol';
import { type Annotation, COLOURS, type Colour } from '../../lib/model/annotation';
import type { PassagesDeps } from '../../lib/page/passages-seam';
import { placeBar } from '../../lib/page/place-bar';
import { SaveQueue } from '../../lib/page/save-queue';
import { CardHost } from '../card/card-host';
import { faultWords, GoneError, quoteWords } from './words';

/** What goes on in our fields is not the page's business: its keyboard shortcuts would hear what is written. */
const KEPT_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste', 'click'];

export type BarRequest = {
  look: PageOrders['look'];
  /** Null for one that is only selected. */
  saved: Annotation | null;
  diff: PassageBarProps['diff'];
  /** Describe the selected passage, to save it or to quote it. */
  describe(colour: Colour): NewPassage;
  /** Where its lines stand in the viewport. */
  lines(): DOMRect[];
  isTouch: boolean;
  /** The color that was last chosen, for what saves without choosing one. */
  lastColour: Colour;
  /** It takes the focus, and gives it back. */
  focus: boolean;
};

export type BarEvents = {
  onSaved(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
  /** `fault`: what could not be saved, in words. */
  onClosed(fault: string | null): void;
};

/** The bar of one passage, from the selection or a press on it to its end. */
export class OpenBar {
  private readonly host: CardHost;
  private readonly before = document.activeElement;
  private readonly queue: SaveQueue<PassageChange>;
  private saved: Annotation | null;
  private isSaving = false;
  private status = '';
  private isFault = false;
  private field: PassageField | null = null;
  private isOver = false;
  private frame = 0;
  private readonly resizes = new ResizeObserver(() => this.soon());

  constructor(
    private readonly deps: Pick<PassagesDeps, 'call'>,
    private readonly request: BarRequest,
    private readonly events: BarEvents,
  ) {
    this.saved = request.saved;
    this.queue = new SaveQueue(
      (change) => this.change(change),
      (now) =>
        this.tell(
          now.state === 'failed' ? faultWords(now.error) : i18n.t(`passage.${now.state}`),
          now.state === 'failed',
        ),
    );
    this.host = new CardHost(request.look, 'sidelight-passage', passageCss);
    const { place, tick } = this.host;
    tick.hidden = true;
    place.lang = language();
    place.tabIndex = -1;
    for (const type of KEPT_EVENTS) place.addEventListener(type, (event) => event.stopPropagation());
    // A press on a button leaves the selection of the page as it is.
    place.addEventListener('mousedown', (event) => {
      if (!(event.target as Element).closest('input, textarea, .diff')) event.preventDefault();
    });
    this.host.show();
    this.render();
    this.resizes.observe(this.host.content);
    if (request.focus) this.host.content.querySelector('button')?.focus({ preventScroll: true });
  }

  get isSaved(): boolean {
    return this.saved !== null || this.isSaving;
  }

  get hasFocus(): boolean {
    return this.host.root.activeElement !== null;
  }

  owns(event: Event): boolean {
    return event.composedPath().includes(this.host.element);
  }

  /** A key that was pressed outside of our fields. @returns whether it means something here */
  press(key: string): boolean {
    if (this.root('textarea, input')) return false;
    const colour = COLOURS[Number(key) - 1];
    if (colour) void this.choose(colour);
    else if (key === 'n' || key === 't') this.write(key === 'n' ? 'note' : 'tags');
    else return false;
    return true;
  }

  /** Say why it cannot be saved. */
  refuse(words: string): void {
    this.tell(words, true);
  }

  /** Save in this color: new, or the saved one changed. */
  async choose(colour: Colour): Promise<void> {
    if (this.saved) {
      this.put({ colour });
      await this.queue.flush();
      return;
    }
    if (this.isSaving) return;
    this.isSaving = true;
    this.tell(i18n.t('passage.saving'), false);
    try {
      const saved = await this.deps.call('putPassage', this.request.describe(colour));
      this.saved = saved;
      this.events.onSaved(saved);
      this.tell(i18n.t('passage.saved'), false);
    } catch (error) {
      this.tell(faultWords(error), true);
      if (this.isOver) this.events.onClosed(this.status);
    } finally {
      this.isSaving = false;
    }
  }

  /** Save what was written up to now. */
  flush(): Promise<boolean> {
    return this.queue.flush();
  }

  soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  }

  async close(): Promise<void> {
    if (this.isOver) return;
    const hadFocus = this.hasFocus;
    this.end();
    this.host.fade();
    if (hadFocus && this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    const isWhole = await this.queue.flush();
    this.events.onClosed(isWhole ? null : this.status);
  }

  /** Gone at once; what was written is saved all the same. */
  remove(): void {
    void this.queue.flush();
    this.end();
    this.host.remove();
  }

  private end(): void {
    this.isOver = true;
    // What stands in the field of a tag is one.
    (this.host.root.activeElement as HTMLElement | null)?.blur();
    this.resizes.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private root(selector: string): boolean {
    return this.host.root.activeElement?.matches(selector) ?? false;
  }

  private write(field: PassageField): void {
    this.field = field;
    if (this.saved) {
      this.host.content.querySelector<HTMLElement>(field === 'note' ? 'textarea' : '.tags input')?.focus();
    } else void this.choose(this.request.lastColour);
  }

  private put(change: PassageChange): void {
    if (!this.saved) return;
    const { colour = this.saved.colour, note = this.saved.note, tags = this.saved.tags } = change;
    this.saved = { ...this.saved, colour, note, tags };
    this.queue.put(change);
  }

  private async change(change: PassageChange): Promise<void> {
    if (!this.saved) return;
    const changed = await this.deps.call('changePassage', { id: this.saved.id, change });
    if (changed === null) throw new GoneError(this.saved.id);
    this.events.onSaved(changed);
  }

  private tell(status: string, isFault: boolean): void {
    this.status = status;
    this.isFault = isFault;
    if (!this.isOver) this.render();
  }

  private render(): void {
    const { saved, status, isFault, field } = this;
    render(
      <PassageBar
        saved={saved}
        diff={this.request.diff}
        lang={document.documentElement.lang || undefined}
        status={status}
        isFault={isFault}
        field={field}
        onColour={(colour) => void this.choose(colour)}
        onField={(chosen) => this.write(chosen)}
        onNote={(note) => this.put({ note })}
        onTags={(tags) => {
          this.put({ tags });
          void this.queue.flush();
        }}
        copy={() => navigator.clipboard.writeText(this.quote())}
        onDelete={() => {
          if (this.saved) this.events.onDelete(this.saved);
        }}
        onDone={() => void this.close()}
      />,
      this.host.content,
    );
    this.place();
  }

  private quote(): string {
    return quoteWithCitation(this.saved ?? annotationOf(this.request.describe(this.request.lastColour)), quoteWords());
  }

  private place(): void {
    const lines = this.request.lines();
    const line = lines.at(-1);
    if (!line || this.isOver) return;
    const view = this.host.view();
    const { offsetWidth: width, offsetHeight: height } = this.host.content;
    // Above the last of several lines it would cover the one before.
    const isOfSeveral = lines.some(({ bottom }) => bottom <= line.top + 1);
    const isBelow = this.request.isTouch || this.saved !== null || isOfSeveral;
    const { left, top } = placeBar(line, { width, height }, view, isBelow);
    // On whole pixels, or hairlines blur.
    this.host.place.style.left = `${Math.round(left)}px`;
    this.host.place.style.top = `${Math.round(top)}px`;
  }
}

/** A passage that is not saved, as far as a quotation needs it. */
function annotationOf({ article, entityIds: _, selectors, ...passage }: NewPassage): Annotation {
  const now = new Date().toISOString();
  const target = { source: article, savedAt: location.href, selectors };
  return { ...passage, target, created: now, modified: now, entities: [], dataset: null, lastLook: null };
}
