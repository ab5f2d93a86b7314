/**
 * Says of a growing list whether it is complete, by finding it unchanged for some looks on end: what is in view is
 * marked first, the rest a moment later.
 */
export function allThere(looks = 10): (list: readonly string[]) => boolean {
  let last = '';
  let same = 0;
  return (list) => {
    const now = list.join('\n');
    same = now === last ? same + 1 : 0;
    last = now;
    return list.length > 0 && same >= looks;
  };
}
