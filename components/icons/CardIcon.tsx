/** Line drawings on a 16 px grid for the card's controls. Each stands beside its words or in a button that has a name. */
const PATHS = {
  pin: 'M6 1.8h4M6.6 1.8v4.4L4.4 8.8v1h7.2v-1L9.4 6.2V1.8M8 9.8v4.6',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  back: 'M10 3L5 8l5 5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
} as const;

export function CardIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
