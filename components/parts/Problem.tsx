import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** Something that failed, in words. Announced when it appears. */
export function Problem({ children }: { children: ComponentChildren }) {
  return (
    <div class="problem" role="alert">
      <Icon name="alert" />
      <div>{children}</div>
    </div>
  );
}
