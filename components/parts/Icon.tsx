/** Line drawings on a 16 px grid, in the ink of the words beside them. They repeat a word, or stand in a button that has a name. */
const PATHS = {
  pause: 'M5.5 3v10M10.5 3v10',
  alert: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8v4M8 11.2v.1',
  find: 'M7 2.7a4.3 4.3 0 1 0 0 8.6a4.3 4.3 0 0 0 0-8.6M10.2 10.2l3.5 3.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
