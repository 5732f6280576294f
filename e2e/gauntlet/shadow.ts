/** Text in shadow trees, which no query of the document finds. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import { type Case, quoted } from './case';

const attach = (selector: string, mode: 'open' | 'closed', html: string) => `<script>{
  const root = document.querySelector('${selector}').attachShadow({ mode: '${mode}' });
  root.innerHTML = ${quoted(html)};
  document.querySelector('${selector}').change = (html) => { root.innerHTML = html; };
}</script>`;

const change = (html: string) => ({
  selector: 'story-text',
  html,
});
const changeRoot = ({ selector, html }: ReturnType<typeof change>) =>
  (document.querySelector(selector) as Element & { change(html: string): void }).change(html);

export const shadow: readonly Case[] = [
  {
    name: 'an open shadow root that changes',
    page: `<story-text></story-text>${attach('story-text', 'open', `<p>${doubts}</p>`)}<p>${invites}</p>`,
    marks: [doubts, invites],
    steps: [{ act: (stage) => stage.evaluate(changeRoot, change(`<p>${afraid}</p>`)), marks: [afraid, invites] }],
    firefox: true,
  },
  {
    name: 'a closed shadow root that changes',
    page: `<story-text></story-text>${attach('story-text', 'closed', `<p>${doubts}</p>`)}<p>${invites}</p>`,
    marks: [doubts, invites],
    steps: [{ act: (stage) => stage.evaluate(changeRoot, change(`<p>${afraid}</p>`)), marks: [afraid, invites] }],
    firefox: true,
  },
  {
    name: 'a closed shadow root on an ordinary element, with another within',
    page: `<div id="host"></div><script>
      const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
      root.innerHTML = ${quoted(`<p>${doubts}</p><section></section>`)};
      root.querySelector('section').attachShadow({ mode: 'closed' }).innerHTML = ${quoted(`<p>${afraid}</p>`)};
    </script>`,
    marks: [doubts, afraid],
    firefox: true,
  },
  {
    name: 'declarative shadow roots, open and closed',
    page: `<story-text><template shadowrootmode="open"><p>${doubts}</p></template></story-text>
      <story-text><template shadowrootmode="closed"><p>${afraid}</p></template></story-text>`,
    marks: [doubts, afraid],
    firefox: true,
  },
  {
    name: 'text of the page in the slots of a component',
    page: `<story-text><template shadowrootmode="open"><h2>${fillers[0]}</h2><slot name="second"></slot><hr><slot></slot></template>
      <p>${doubts}</p><p slot="second">${afraid}</p><p slot="nowhere">${airstrikes}</p></story-text>
      <story-text><template shadowrootmode="closed"><slot></slot></template><p>${swiftly}</p></story-text>`,
    marks: [afraid, doubts, swiftly],
    firefox: true,
  },
  {
    name: 'a component that is defined after the page has loaded',
    page: `<p>${invites}</p><late-story></late-story><div id="later"></div><button>Load</button><script>
      document.querySelector('button').addEventListener('click', () => {
        customElements.define('late-story', class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${quoted(`<p>${doubts}</p>`)}; }
        });
        document.querySelector('#later').textContent = ${quoted(fillers[0] ?? '')};
      });
    </script>`,
    marks: [invites],
    steps: [
      { act: (stage) => stage.evaluate(() => document.querySelector('button')?.click()), marks: [invites, doubts] },
    ],
  },
];
