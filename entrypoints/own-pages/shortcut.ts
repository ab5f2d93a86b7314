import { browser } from 'wxt/browser';

/** The keys that go to the next mention, as the browser names them; empty when the reader took them away. */
export async function nextMentionKeys(): Promise<string> {
  // Firefox for Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === 'next-mention')?.shortcut ?? '';
}
