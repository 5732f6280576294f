/** Frameworks that keep the page's nodes in their heads: they must find every one of them as they left it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import { type Case, quoted, type Stage } from './case';

const { resolve } = createRequire(import.meta.url);
const source = (file: string) => readFileSync(resolve(file), 'utf8');
const folder = (name: string) => resolve(`${name}/package.json`).replace('package.json', 'cjs/');

/** React comes in modules for Node only. The development builds complain when the page is not as they left it. */
const react = [
  ['react', `${folder('react')}react.development.js`],
  ['scheduler', `${folder('scheduler')}scheduler.development.js`],
  ['react-dom', `${folder('react-dom')}react-dom.development.js`],
  ['react-dom/client', `${folder('react-dom')}react-dom-client.development.js`],
]
  .map(([name = '', file = '']) => `modules['${name}'] = (module, exports) => {${readFileSync(file, 'utf8')}};`)
  .join('\n');
const reactScript = `{
  const process = { env: { NODE_ENV: 'development' } };
  const modules = {}, loaded = {};
  const require = (name) => {
    if (!loaded[name]) {
      const module = (loaded[name] = { exports: {} });
      modules[name](module, module.exports);
    }
    return loaded[name].exports;
  };
  ${react}
  window.React = require('react');
  window.ReactDOM = require('react-dom/client');
}`;
const vueScript = source('vue/dist/vue.global.js');
const script = 'text/javascript';

const items = [doubts, fillers[0] ?? '', afraid, swiftly];
const list = items.map((item) => `<li>${item}</li>`).join('');
/** As both frameworks draw it on a server. */
const drawn = `<div id="app"><button>Turn</button><p>${invites}</p><ul>${list}</ul></div>`;

const press = (name: string) => (stage: Stage) =>
  stage.evaluate((name) => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === name) button.click();
  }, name);

const reactApp = (begin: string) => `<script src="react.js"></script>${begin}<script>
  const { createElement: h, useState } = React;
  function App() {
    const [items, setItems] = useState(${quoted(JSON.stringify(items))} && JSON.parse(${quoted(JSON.stringify(items))}));
    return h(React.Fragment, null,
      h('button', { onClick: () => setItems([...items].reverse()) }, 'Turn'),
      h('p', null, ${quoted(invites)}),
      h('ul', null, items.map((item) => h('li', { key: item }, item))));
  }
`;

export const frameworks: readonly Case[] = [
  {
    name: 'React hydrates what the server drew, and turns it round',
    page: `${reactApp(drawn)} ReactDOM.hydrateRoot(document.querySelector('#app'), h(App));</script>`,
    files: { 'react.js': { body: reactScript, type: script } },
    marks: [invites, doubts, afraid, swiftly],
    steps: [
      { act: press('Turn'), marks: [invites, swiftly, afraid, doubts] },
      { act: press('Turn'), marks: [invites, doubts, afraid, swiftly] },
    ],
    firefox: true,
  },
  {
    name: 'React hydrates only after the page was marked',
    page: `${reactApp(drawn)} window.hydrate = () => ReactDOM.hydrateRoot(document.querySelector('#app'), h(App));</script>`,
    files: { 'react.js': { body: reactScript, type: script } },
    marks: [invites, doubts, afraid, swiftly],
    steps: [
      {
        act: (stage) => stage.evaluate(() => void (window as unknown as { hydrate(): unknown }).hydrate()),
        marks: [invites, doubts, afraid, swiftly],
      },
      { act: press('Turn'), marks: [invites, swiftly, afraid, doubts] },
    ],
  },
  {
    name: 'React draws text anew in the same nodes, part by part',
    page: `<div id="app"></div><script src="react.js"></script><script>
      const { createElement: h, useState } = React;
      function App() {
        const [turn, setTurn] = useState(0);
                return h('div', null, h('button', { onClick: () => setTurn(turn + 1) }, 'Next'),
          h('p', null, turn < 2 ? ${quoted(doubts)} : ${quoted(airstrikes)}),
          turn === 1 && h('p', null, ${quoted(swiftly)}),
          h('p', null, turn % 2 ? '“He (Putin) is afraid ' : 'Nobody ', h('b', null, turn % 2 ? 'of direct talks' : 'has come'), turn % 2 ? ' with me,” Mr. Zelensky remarked.' : ' so far.'));
      }
      ReactDOM.createRoot(document.querySelector('#app')).render(h(React.StrictMode, null, h(App)));
    </script>`,
    files: { 'react.js': { body: reactScript, type: script } },
    marks: [doubts],
    steps: [
      { act: press('Next'), marks: [doubts, swiftly, afraid] },
      { act: press('Next'), marks: [airstrikes] },
    ],
  },
  {
    name: 'Vue hydrates what the server drew, turns it round and takes parts away',
    page: `<script src="vue.js"></script>${drawn.replace('<button>', '<!--[--><button>').replace('</ul>', '</ul><!--]-->')}<script>
      const { createSSRApp, h, ref } = Vue;
      const items = ref(JSON.parse(${quoted(JSON.stringify(items))}));
      createSSRApp({ render: () => [
        h('button', { onClick: () => { items.value = items.value.toReversed(); } }, 'Turn'),
        h('p', ${quoted(invites)}),
        h('ul', items.value.map((item) => h('li', { key: item }, item))),
      ] }).mount('#app');
    </script>`,
    files: { 'vue.js': { body: vueScript, type: script } },
    marks: [invites, doubts, afraid, swiftly],
    steps: [
      { act: press('Turn'), marks: [invites, swiftly, afraid, doubts] },
      { act: press('Turn'), marks: [invites, doubts, afraid, swiftly] },
    ],
    firefox: true,
  },
  {
    name: 'Vue shows, hides and moves parts of a template',
    page: `<div id="app"><button @click="turn++">Next</button><p v-if="turn % 2 === 0">${doubts}</p><p v-show="turn > 0">${afraid}</p>
      <component :is="turn > 1 ? 'h2' : 'p'">{{ texts[turn] }}</component></div><script src="vue.js"></script><script>
      Vue.createApp({ data: () => ({ turn: 0, texts: JSON.parse(${quoted(JSON.stringify([swiftly, fillers[0], airstrikes]))}) }) }).mount('#app');
    </script>`,
    files: { 'vue.js': { body: vueScript, type: script } },
    marks: [doubts, swiftly],
    steps: [
      { act: press('Next'), marks: [afraid] },
      { act: press('Next'), marks: [doubts, afraid, airstrikes] },
    ],
  },
];
