import type { Row } from '../../lib/library/row';
import type { Annotation, AnnotationId } from '../../lib/model/annotation';
import type { Unreadable } from '../../lib/store/annotations-store';

/** What the page asks of the worker that reads and searches the passages. */
export type IndexOrder =
  /** Read every passage, then make it searchable. Asked again, what has changed meanwhile is read. */
  | { type: 'read' }
  | { type: 'put'; annotations: readonly Annotation[] }
  | { type: 'drop'; ids: readonly AnnotationId[] }
  /** Answered at once over what is indexed by then, and again when all is. */
  | { type: 'find'; query: string; ticket: number };

export type IndexReport =
  | { type: 'rows'; rows: readonly Row[]; unreadable: readonly Unreadable[]; total: number }
  /** Every row was given. */
  | { type: 'read' }
  | { type: 'indexed'; done: number; total: number }
  /** `ids` is null when the query has no word. */
  | { type: 'found'; ids: readonly AnnotationId[] | null; ticket: number }
  | { type: 'failed'; message: string };
