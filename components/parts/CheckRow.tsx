import type { ComponentChildren } from 'preact';

export type CheckRowProps = {
  label: string;
  isChecked: boolean;
  onChange(isChecked: boolean): void;
  /** What stands at the end of the row: a count, a host. */
  end?: ComponentChildren;
  /** A line or two under the label; part of what is announced. */
  children?: ComponentChildren;
};

/** A box to check with its words; the whole row can be pressed. */
export function CheckRow({ label, isChecked, onChange, end, children }: CheckRowProps) {
  return (
    <label class="ck">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="ck-text">
        {label}
        {children}
      </span>
      {end !== undefined && <span class="n">{end}</span>}
    </label>
  );
}
