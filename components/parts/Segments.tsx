import type { ComponentChildren } from 'preact';
import { useId, useReducer } from 'preact/hooks';

export type Choice<T> = { value: T; label: string };

export type SegmentsProps<T> = {
  legend: string;
  /** The section's heading says it already: keep the legend for screen readers only. */
  isLegendHidden?: boolean;
  choices: readonly Choice<T>[];
  value: T;
  onChoose(value: T): void;
  /** What stands under the choices. */
  children?: ComponentChildren;
};

/** A choice of one, drawn as segments: radio buttons, so the arrow keys work and the state is announced. */
export function Segments<T extends string | number>(props: SegmentsProps<T>) {
  const { legend, isLegendHidden = false, choices, value, onChoose, children } = props;
  const name = useId();
  // A choice may have to wait for the browser's permission, or be refused: the browser has checked the button by then,
  // and drawing again sets it to what holds.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const choose = (chosen: T) => {
    onChoose(chosen);
    drawAgain(undefined);
  };
  return (
    <fieldset class="pick">
      <legend class={isLegendHidden ? 'vh' : undefined}>{legend}</legend>
      <div class="seg">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => choose(choice.value)} />
            <span data-label={choice.label}>{choice.label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
