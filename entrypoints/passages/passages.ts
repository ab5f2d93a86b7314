import { i18n } from '#i18n';
import { locale } from '../../components/parts/locale';
import { diffWords } from '../../lib/anchoring/diff-words';
import type { PageOrders } from '../../lib/messaging/protocol';
import { type Annotation, type Colour, MOST_PASSAGE, quoteOf } from '../../lib/model/annotation';
import { ArticleText } from '../../lib/page/article-text';
import { byHand } from '../../lib/page/by-hand';
import { HitTest } from '../../lib/page/hit-test';
import type { Stretch } from '../../lib/page/page-block';
import type { PagePassages, PassagesDeps } from '../../lib/page/passages-seam';
import { rectsOf } from '../../lib/page/placed-mention';
import { readSelection, type SelectedPassage } from '../../lib/page/read-selection';
import { describePassage, readPage } from './describe-passage';
import { type Found, FoundPassages, isSame, type Span } from './found-passages';
import { OpenBar } from './open-bar';
import { Toast } from './toast';
import { faultWords } from './words';

/** A selection that is made by keys, or by the handles of a touch screen, is looked at once it rests. Milliseconds. */
const REST_MS = 350;
/** For this long after an article appeared, what the page says of its address may still come. Milliseconds. */
const NEW_MS = 15_000;

/** The passages of one page: those that are saved, and the one that is being marked. */
export class Passages implements PagePassages {
  private look: PageOrders['look'] | null = null;
  private article: ArticleText | null = null;
  /** The address under which the list was asked for; null when it must be asked for again. */
  private address: string | null = null;
  private since = 0;
  private saved: readonly Annotation[] = [];
  private readonly found: FoundPassages;
  private canSave = true;
  private isResting = false;
  private bar: OpenBar | null = null;
  /** What the bar is about. */
  private barOf: Span | null = null;
  /** A selection whose bar was closed asks no second time. */
  private dismissed: Span | null = null;
  private toast: Toast | null = null;
  private lastColour: Colour = 'yellow';
  private isDown = false;
  private isTouch = false;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly events = new AbortController();

  constructor(private readonly deps: PassagesDeps) {
    this.found = new FoundPassages(deps);
    this.listen();
    this.lookSoon(REST_MS);
  }

  setLook(look: PageOrders['look']): void {
    this.look = look;
  }

  update(moved: boolean): void {
    this.isResting = false;
    this.article = null;
    if (moved) {
      this.address = null;
      this.saved = [];
      this.found.forgetTold();
      this.bar?.remove();
      this.bar = null;
    }
    const isNew = this.address === null || performance.now() - this.since < NEW_MS;
    if (isNew && readPage().article !== this.address) void this.load();
    else this.find();
  }

  mark(): void {
    if (this.address === null) void this.load();
    if (this.bar && !this.bar.isSaved) {
      void this.bar.choose(this.lastColour);
      return;
    }
    const selected = readSelection(this.text(), this.deps.shadowRoots());
    if (selected.state === 'passage') {
      const bar = this.openSelected(selected, true);
      if (bar && !bar.isSaved && this.canSave) void bar.choose(this.lastColour);
    } else this.say(selected.state === 'refused' ? refusalWords(selected.why) : i18n.t('passage.nothing'));
  }

  restore(): void {
    if (!this.isResting) this.found.restore();
  }

  rest(): void {
    this.isResting = true;
    this.bar?.remove();
    this.bar = null;
    this.toast?.remove();
    this.found.clear();
    this.article = null;
    this.address = null;
  }

  stop(): void {
    this.rest();
    clearTimeout(this.selectionTimer);
    this.events.abort();
  }

  /** Ask for the passages of the article, and find them. */
  private async load(): Promise<void> {
    const { article } = readPage();
    if (article !== this.address) this.since = performance.now();
    this.address = article;
    try {
      const { annotations, canSave } = await this.deps.call('listPassages', { article });
      if (this.address !== article || this.isResting) return;
      this.saved = annotations;
      this.canSave = canSave;
      this.find();
    } catch (error) {
      // Asked again when the page next changes; what is saved stays saved.
      if (this.address === article) this.address = null;
      if (this.deps.isAlive()) console.debug('Sidelight:', error);
    }
  }

  private text(): ArticleText {
    this.article ??= new ArticleText(this.deps.blocks());
    return this.article;
  }

  private find(): void {
    if (!this.isResting) this.found.find(this.text(), this.saved);
  }

  private listen(): void {
    const options = { capture: true, signal: this.events.signal };
    const onDown = byHand((event: PointerEvent) => {
      if (this.bar?.owns(event)) return;
      // The button of the context menu is let go in the menu: the page never hears of it.
      this.isDown = event.button === 0;
      this.isTouch = event.pointerType === 'touch';
      if (this.bar && event.button === 0) this.close();
    });
    const onUp = byHand((event: PointerEvent) => {
      this.isDown = false;
      if (!this.bar?.owns(event)) this.lookSoon(0);
    });
    addEventListener('pointerdown', onDown, options);
    addEventListener('pointerup', onUp, options);
    // A touch that selects ends as the browser's own gesture.
    addEventListener('pointercancel', onUp, options);
    addEventListener(
      'keydown',
      byHand((event: KeyboardEvent) => this.onKey(event)),
      options,
    );
    addEventListener(
      'click',
      byHand((event: MouseEvent) => this.onClick(event)),
      options,
    );
    const onMove = () => this.bar?.soon();
    addEventListener('scroll', onMove, { ...options, passive: true });
    addEventListener('resize', onMove, { ...options, passive: true });
    addEventListener('pagehide', () => void this.bar?.flush(), options);
    document.addEventListener('selectionchange', () => this.lookSoon(REST_MS), options);
    document.addEventListener('visibilitychange', () => this.onVisibility(), options);
  }

  private onVisibility(): void {
    if (document.hidden) void this.bar?.flush();
    // Changed meanwhile in another tab, or in the library.
    else if (!this.isResting && this.address !== null && this.bar === null) void this.load();
  }

  private lookSoon(ms: number): void {
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => this.lookAtSelection(), ms);
  }

  private lookAtSelection(): void {
    if (this.isDown || this.isResting || !this.deps.isAlive()) return;
    if (this.bar?.hasFocus || (this.bar?.isSaved && getSelection()?.isCollapsed !== false)) return;
    if (getSelection()?.isCollapsed !== false) {
      this.dismissed = null;
      this.close();
      return;
    }
    const selected = readSelection(this.text(), this.deps.shadowRoots());
    if (selected.state === 'passage') {
      if (!isSame(selected, this.dismissed) && !(this.bar && isSame(selected, this.barOf))) {
        this.openSelected(selected, false);
      }
      return;
    }
    this.close();
    if (selected.state === 'refused' && selected.why === 'too-long') this.say(refusalWords(selected.why));
  }

  /** The bar of what is selected: of a passage that is saved already, its own. */
  private openSelected({ start, end }: Extract<SelectedPassage, { state: 'passage' }>, focus: boolean): OpenBar | null {
    const known = this.found.of({ start, end });
    if (known) return this.openFound(known, focus);
    const article = this.text();
    const bar = this.open(null, article.stretchesOf(start, end), { start, end }, focus);
    if (!this.canSave) bar?.refuse(faultWords({ code: 'private-window' }));
    return bar;
  }

  private openFound(found: Found, focus: boolean): OpenBar | null {
    return found.anchor.state === 'orphan' ? null : this.open(found, found.stretches, found.anchor, focus);
  }

  private open(found: Found | null, stretches: readonly Stretch[], span: Span, focus: boolean): OpenBar | null {
    if (this.look === null || stretches.length === 0) return null;
    this.bar?.remove();
    this.toast?.remove();
    this.barOf = span;
    const article = this.text();
    const bar: OpenBar = new OpenBar(
      this.deps,
      {
        look: this.look,
        saved: found?.annotation ?? null,
        diff: found && found.present !== null ? diffWords(quoteOf(found.annotation).exact, found.present) : null,
        describe: (colour) => describePassage(article, span, this.deps.mentions(), colour),
        lines: () => stretches.flatMap(rectsOf),
        isTouch: this.isTouch,
        lastColour: this.lastColour,
        focus,
      },
      {
        onSaved: (annotation) => this.keep(annotation),
        onDelete: (annotation) => void this.delete(annotation),
        onClosed: (fault) => {
          if (this.bar === bar) this.bar = null;
          if (fault) this.say(fault);
        },
      },
    );
    this.bar = bar;
    return bar;
  }

  private close(): void {
    const { bar } = this;
    this.bar = null;
    if (bar && !bar.isSaved) this.dismissed = this.barOf;
    void bar?.close();
  }

  /** It is on the disk: now it may be seen. */
  private keep(annotation: Annotation): void {
    const isNew = !this.saved.some(({ id }) => id === annotation.id);
    this.lastColour = annotation.colour;
    this.saved = isNew
      ? [...this.saved, annotation]
      : this.saved.map((one) => (one.id === annotation.id ? annotation : one));
    this.find();
    // The selection would cover its color.
    if (isNew) getSelection()?.removeAllRanges();
  }

  private async delete(annotation: Annotation): Promise<void> {
    try {
      await this.bar?.flush();
      await this.deps.call('deletePassage', { id: annotation.id });
    } catch (error) {
      this.bar?.refuse(faultWords(error));
      return;
    }
    this.close();
    this.saved = this.saved.filter(({ id }) => id !== annotation.id);
    this.find();
    this.say(i18n.t('passage.deleted'), () => void this.bringBack(annotation));
  }

  private async bringBack({ id }: Annotation): Promise<void> {
    try {
      await this.deps.call('restorePassage', { id });
      await this.load();
    } catch (error) {
      this.say(faultWords(error));
    }
  }

  private say(words: string, onUndo: (() => void) | null = null): void {
    if (this.look === null) return;
    this.toast?.remove();
    this.toast = new Toast(this.look, words, onUndo);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.bar === null) return;
    const { key, ctrlKey, altKey, metaKey } = event;
    if (key === 'Escape') this.close();
    else if (ctrlKey || altKey || metaKey || isEditing(event) || !this.bar.press(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private onClick(event: MouseEvent): void {
    const { clientX: x, clientY: y, button, defaultPrevented } = event;
    if (button !== 0 || defaultPrevented || this.isResting || this.bar?.owns(event)) return;
    if (!getSelection()?.isCollapsed) return;
    const [under] = event.composedPath();
    if (under instanceof Element && under.closest('a[href], button, input, label, summary, [role="button"]')) return;
    const found = this.found.at(x, y);
    if (!found || !this.deps.isAlive()) return;
    // A mention in it opens its card.
    if (!new HitTest(this.deps.marks(), () => this.deps.shadowRoots()).at(x, y)) this.openFound(found, false);
  }
}

/** Whether a key goes into a field of the page. */
function isEditing(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

function refusalWords(why: 'outside' | 'too-long'): string {
  return why === 'outside'
    ? i18n.t('passage.outside')
    : i18n.t('passage.tooLong', [MOST_PASSAGE.toLocaleString(locale())]);
}
