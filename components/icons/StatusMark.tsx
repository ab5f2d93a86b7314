import type { VNode } from 'preact';
import type { Status } from '../../lib/model/entity';

/**
 * The mark of a status, on a 14 px grid. All have one ink and one size: they say what kind of statement it is, never
 * how good. The word beside it carries the meaning.
 */
const MARKS: Readonly<Record<Status, VNode>> = {
  // A written sheet: a ruling, law, date or vote.
  established: (
    <>
      <path d="M2.5 1.5h9v11h-9z" />
      <path d="M5 5h4M5 7.5h4M5 10h2.5" />
    </>
  ),
  // Quotation marks: one voice said it.
  reported: (
    <path
      class="f"
      d="M2 7.8c0-2.7 1.4-4.5 3.7-5.2l.5 1C5 4.2 4.4 5 4.3 6h1.6v4H2zM7.8 7.8c0-2.7 1.4-4.5 3.7-5.2l.5 1c-1.2.6-1.8 1.4-1.9 2.4h1.6v4H7.8z"
    />
  ),
  // Two opposing arrows: two sides.
  disputed: <path d="M1.5 4.5h9M8 2l2.5 2.5L8 7M12.5 9.5h-9M6 7L3.5 9.5 6 12" />,
  // A speech bubble with three dots: said against someone, not decided.
  alleged: (
    <>
      <path d="M1.5 2.5h11V10H7l-2.7 2.4V10H1.5z" />
      <path d="M4.3 6.3h.01M7 6.3h.01M9.7 6.3h.01" />
    </>
  ),
};

export function StatusMark({ status }: { status: Status }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {MARKS[status]}
    </svg>
  );
}
