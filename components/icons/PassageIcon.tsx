/** Line drawings on a 16 px grid for the bar of a passage. Each stands in a button that has a name. */
const PATHS = {
  note: 'M3 2.5h10v8l-3 3H3zM10 13.5v-3h3M5.5 6h5M5.5 8.5h3',
  tags: 'M2.5 2.5h5.5l6 6-5.5 5.5-6-6zM5.3 5.2v.2',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

export function PassageIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
