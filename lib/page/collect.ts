import { makeBlock, type PageBlock } from './page-block';

/** Elements whose text is not read: code, controls, what the page says of itself. Footnote marks would glue to words. */
const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO PICTURE INPUT TEXTAREA SELECT ' +
    'OPTION BUTTON CODE PRE KBD SAMP NAV FOOTER ASIDE FORM DIALOG SUP SUB SIDELIGHT-CARD SIDELIGHT-PASSAGE'
  ).split(' '),
);
const SKIPPED_ROLES = new Set([
  'navigation',
  'search',
  'textbox',
  'menu',
  'menubar',
  'complementary',
  'contentinfo',
  'dialog',
]);
/** Editors that draw their text in plain elements. */
export const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ql-editor, .ProseMirror';
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG TIME ' +
    'TT U VAR WBR'
  ).split(' '),
);

/** Nodes between two pauses, at which the clock is looked at: some are asked for their layout. */
const STEP = 40;

export type CollectOptions = {
  /** Whether an element of an inline kind is laid out inline. Asks the layout on a page, the tag alone elsewhere. */
  isInline?: (element: Element) => boolean;
  /** Text nodes that belong to a block already: they end a run and are left out. */
  isOwned?: (node: Text) => boolean;
  /** Called with each open shadow root on the way. */
  onShadowRoot?: (root: ShadowRoot) => void;
};

/** Whether an element stands in a line of text by its tag. */
export function isInlineTag(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/** Whether an element stands in a line of text as the page lays it out. */
export function isLaidOutInline(element: Element): boolean {
  if (!isInlineTag(element)) return false;
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents';
}

/** Whether nothing in an element is read. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  if ((element as HTMLElement).hidden || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || (element.hasAttribute('class') && element.matches(EDITORS));
}

/**
 * Collect the blocks of text under `root`, in document order, those of open shadow roots after their host's.
 * A generator, so that the caller may give the page its time: it pauses every few hundred nodes.
 */
export function* collectBlocks(root: Node, options: CollectOptions = {}): Generator<void, PageBlock[]> {
  const { isInline: askInline = isLaidOutInline, isOwned = () => false, onShadowRoot } = options;
  // Asked on the way in and on the way out, and for each run of text: the layout is asked once.
  const known = new Map<Element, boolean>();
  const isInline = (element: Element): boolean => {
    if (!isInlineTag(element)) return false;
    let answer = known.get(element);
    if (answer === undefined) {
      answer = askInline(element);
      known.set(element, answer);
    }
    return answer;
  };
  const blocks: PageBlock[] = [];
  const roots: Node[] = [root];
  let run: Text[] = [];
  const flush = () => {
    const container = run.length > 0 ? containerOf(run[0] as Text, isInline) : null;
    const block = container && makeBlock(run, container);
    if (block) blocks.push(block);
    run = [];
  };
  let steps = 0;
  for (let top = roots.shift(); top; top = roots.shift()) {
    let node: Node | null = top;
    while (node) {
      if (++steps % STEP === 0) yield;
      let descend = false;
      if (node.nodeType === 3 /* text */) {
        if (isOwned(node as Text)) flush();
        else run.push(node as Text);
      } else if (node.nodeType === 1 /* element */) {
        const element = node as Element;
        if (element.shadowRoot) {
          onShadowRoot?.(element.shadowRoot);
          roots.push(element.shadowRoot);
        }
        descend = !isSkipped(element);
        // A line break parts words like a space; two of them are how old pages part paragraphs.
        if (element.tagName === 'BR' ? isDoubleBreak(element) : !isInline(element) && !isSkippedInline(element))
          flush();
      } else {
        descend = node.nodeType === 11 /* shadow root */ || node.nodeType === 9 /* document */;
      }
      if (descend && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      while (node && node !== top && !node.nextSibling) {
        node = node.parentNode;
        if (node?.nodeType === 1 && !isInline(node as Element)) flush();
      }
      node = node === top ? null : (node?.nextSibling ?? null);
    }
    flush();
  }
  return blocks;
}

/** Skipped elements that stand in a line: the words around them belong together. */
function isSkippedInline(element: Element): boolean {
  return element.tagName === 'SUP' || element.tagName === 'SUB';
}

function isDoubleBreak(element: Element): boolean {
  const before = element.previousSibling;
  const previous = before?.nodeType === 3 && !(before as Text).data.trim() ? before.previousSibling : before;
  return (previous as Element | null)?.tagName === 'BR';
}

/** The nearest ancestor of a node that does not stand in a line. */
export function containerOf(node: Node, isInline: (element: Element) => boolean = isLaidOutInline): Element | null {
  let element = node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;
  while (element?.parentElement && isInline(element)) element = element.parentElement;
  return element;
}
