import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export type ToastViewProps = {
  toast: { text: string; onUndo?: () => void } | null;
  onGone(): void;
};

/** As the design has it. Milliseconds. */
const SHOWN_MS = 8000;

/** One line at the foot of the window, for 8 seconds; it waits while the pointer or the focus is in it. */
export function ToastView({ toast, onGone }: ToastViewProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  const leave = () => {
    hold();
    timer.current = setTimeout(onGone, SHOWN_MS);
  };
  useEffect(() => {
    if (toast) leave();
    return hold;
  }, [toast]);
  return (
    <div class="toastp" role="status">
      {toast && (
        <div class="toast" onPointerEnter={hold} onPointerLeave={leave} onFocusIn={hold} onFocusOut={leave}>
          {toast.text}
          {toast.onUndo && (
            <button
              type="button"
              onClick={() => {
                const { onUndo } = toast;
                onGone();
                onUndo?.();
              }}
            >
              {i18n.t('library.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
