/** Protects: what is taken off from the list can be put back there, what cannot be stored is said, and nothing is kept of private windows. */
// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Dismissal } from '../storage/dismissed';
import { ClaimItem } from './claim-item';
import { found } from './fixtures';
import type { Tab } from './tab';
import { useDismissals } from './use-dismissals';

const store = vi.hoisted(() => ({
  all: [] as Dismissal[],
  listener: undefined as ((all: Dismissal[]) => void) | undefined,
  dismiss: vi.fn(),
}));
vi.mock('../storage/dismissed', async () => ({
  dismissedAmong: (all: Dismissal[]) => (mark: Dismissal) =>
    all.some(({ claim, sentence }) => claim === mark.claim && sentence === mark.sentence),
  loadDismissed: async () => store.all,
  watchAllDismissed: (listener: (all: Dismissal[]) => void) => {
    store.listener = listener;
  },
  dismiss: store.dismiss,
  takeBack: async () => store.listener?.([]),
}));
vi.mock('./claim-details', () => ({ ClaimDetails: ({ children }: { children: unknown }) => children }));

const tab = { id: 1, host: 'news.test', url: 'https://news.test/story#part', incognito: false } as Tab;
const page = [found('a'), found('b')];
const place = document.createElement('div');

function List({ tab, page }: { tab: Tab; page: readonly ReturnType<typeof found>[] }) {
  const { listed, isHidden, hide } = useDismissals(tab, page);
  return listed.map((item) => (
    <ClaimItem key={item.match.key} item={item} isHidden={isHidden} hide={hide} onOpen={() => undefined} />
  ));
}

async function show(of: Tab, claims = page): Promise<void> {
  await act(async () => render(<List tab={of} page={claims} />, place));
  for (const details of place.querySelectorAll('details')) await act(async () => details.setAttribute('open', ''));
}

const button = (name: string) => [...place.querySelectorAll('button')].find((it) => it.textContent === name);
const press = (name: string) => act(async () => button(name)?.click());

beforeEach(() => {
  document.body.append(place);
  store.dismiss.mockReset().mockImplementation(async (mark: Dismissal) => store.listener?.([mark]));
});
afterEach(() => act(() => render(null, place)));

test('hides it for its sentence, keeps its place when the page shows it no more, and takes it back', async () => {
  await show(tab);
  await press('Not this claim');
  const [first] = page;
  expect(store.dismiss).toHaveBeenCalledWith({
    claim: first?.match.claimId,
    sentence: first?.match.exact,
    site: 'news.test',
  });
  await show(tab, page.slice(1));
  const lines = () => [...place.children].map((line) => line.textContent);
  expect(lines()).toEqual([expect.stringContaining('This mark is hidden'), expect.stringContaining('Claim b.')]);
  await press('Undo');
  expect(lines()).toEqual([expect.stringContaining('Claim a.'), expect.stringContaining('Claim b.')]);
  expect(place.textContent).not.toContain('This mark is hidden');
  // Once the page has shown it again, the page says whether it is there.
  await show(tab);
  await show(tab, page.slice(1));
  expect(lines()).toEqual([expect.stringContaining('Claim b.')]);
});

test('says so where it cannot be stored', async () => {
  store.dismiss.mockRejectedValue(new Error('full'));
  await show(tab);
  await press('Not this claim');
  const said = () => place.querySelector('[role=alert]')?.textContent;
  await vi.waitFor(() => expect(said()).toBe('That could not be saved. Try again.'));
});

test('another page has nothing of it', async () => {
  await show(tab);
  await press('Not this claim');
  await show({ ...tab, url: 'https://news.test/next' }, page.slice(1));
  expect(place.textContent).not.toContain('This mark is hidden');
});

test('is not offered in a private window', async () => {
  await show({ ...tab, incognito: true });
  expect(place.querySelectorAll('details')).toHaveLength(2);
  expect(button('Not this claim')).toBeUndefined();
});
