import { type ComponentChildren, Fragment } from 'preact';

/** Stands in a message for what is put there as an element. A private-use character: no message and no page has it. */
export const SLOT = '\uE000';

/** A message in which each `SLOT`, in order, is replaced by an element, so that a translation may move it. */
export function Slots({ words, children }: { words: string; children: ComponentChildren[] }) {
  const pieces = words.split(SLOT);
  return (
    <>
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {piece}
          {at < pieces.length - 1 && children[at]}
        </Fragment>
      ))}
    </>
  );
}
