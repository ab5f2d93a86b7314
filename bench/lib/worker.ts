import type { CDPSession } from 'playwright-core';

/** Stop the extension's worker as the browser does after half a minute of rest. @returns whether it ran */
export async function stopWorker(session: CDPSession, extensionId: string): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  return workers.length > 0;
}
