/** What the popup would be told of a page and its frames. Run in a page of the extension. */
import type { DocumentReport, PageReport } from '../../messaging/protocol';

export async function readReport(tabId: number): Promise<PageReport> {
  const message = { claimlight: 'page', name: 'getPageReport' };
  const ask = async (frameId: number) => {
    const reply = await chrome.tabs.sendMessage(tabId, message, { frameId });
    return (reply as { response: DocumentReport }).response;
  };
  const gone = (error: unknown) => {
    if (!/establish connection|No frame|No tab|closed/i.test(String(error))) throw error;
    return undefined;
  };
  const top = await ask(0);
  // A frame that has just gone may still be listed: nobody is there to answer.
  const inner = await Promise.all(top.frames.map(({ frameId }) => ask(frameId).catch(gone)));
  return { ...top, matches: [top, ...inner].flatMap((one) => one?.matches ?? []) };
}
