/** Text in frames: of this site and of others, without an address of their own, in one another, coming and going. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import { type Case, quoted, type Stage } from './case';

const page = (body: string) => `<!doctype html><html lang="en"><title>Frame</title><body>${body}`;
const file = (body: string) => ({ body: page(body) });

/** `frame(name)` adds one and waits for it; `elsewhere(path)` is the same file on a site to which this one is another. */
const helpers = `<script>
  const elsewhere = (path) =>
    'http://' + (location.hostname === 'localhost' ? '127.0.0.1' : 'localhost') + ':' + location.port + location.pathname + path;
  const load = (frame, change) => new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    change(frame);
  });
  const add = (attributes, to = document.querySelector('article')) =>
    load(document.createElement('iframe'), (frame) => to.append(Object.assign(frame, attributes)));
</script>`;

/** Steps stand in the page, where the helpers are. */
const acts = (steps: Readonly<Record<string, string>>) =>
  `<script>window.acts = { ${Object.entries(steps)
    .map(([name, script]) => `${name}: () => ${script}`)
    .join(', ')} }; const first = () => document.querySelector('iframe');</script>`;
const act = (name: string) => (stage: Stage) =>
  stage.evaluate((name) => (window as unknown as { acts: Record<string, () => unknown> }).acts[name]?.(), name);

export const frames: readonly Case[] = [
  {
    name: 'frames of this site and of another, and one in the other',
    page: `<p>${doubts}</p><iframe src="inner"></iframe>${helpers}<script>add({ src: elsewhere('outer') })</script>`,
    files: {
      inner: file(`<p>${afraid}</p>`),
      outer: file(`<p>${swiftly}</p><iframe src="deep"></iframe><iframe srcdoc="<p>${fillers[0]}</p>"></iframe>`),
      deep: file(`<p>${airstrikes}</p>`),
    },
    marks: [doubts, afraid, swiftly, airstrikes],
    firefox: true,
  },
  {
    name: 'frames without an address: srcdoc, sandboxed, written, made by a script',
    page: `<iframe srcdoc="<p>${doubts}</p>"></iframe><iframe sandbox srcdoc="<p>${afraid}</p>"></iframe>${helpers}<script>
      const [written, made] = [document.createElement('iframe'), document.createElement('iframe')];
      document.querySelector('article').append(written, made);
      written.contentDocument.write(${quoted(`<p>${swiftly}</p>`)});
      written.contentDocument.close();
      made.contentDocument.body.innerHTML = ${quoted(`<p>${airstrikes}</p>`)};
      const file = new Blob([${quoted(page(`<p>${invites}</p>`))}], { type: 'text/html' });
      add({}).then(() => { document.querySelector('iframe:last-of-type').contentWindow.location = URL.createObjectURL(file) });
    </script>`,
    marks: [doubts, afraid, swiftly, airstrikes, invites],
    firefox: true,
  },
  {
    name: 'a frame that comes late, goes elsewhere, and goes',
    page: `<p>${doubts}</p>${helpers}${acts({
      add: `add({ src: elsewhere('one') })`,
      two: `load(first(), (frame) => { frame.src = 'two' })`,
      none: `load(first(), (frame) => { frame.src = 'none' })`,
      one: `load(first(), (frame) => { frame.src = 'one' })`,
      remove: 'first().remove()',
    })}`,
    files: { one: file(`<p>${afraid}</p>`), two: file(`<p>${swiftly}</p>`), none: file(`<p>${fillers[0]}</p>`) },
    marks: [doubts],
    steps: [
      { act: act('add'), marks: [doubts, afraid] },
      {
        act: act('two'),
        marks: [doubts, swiftly],
      },
      { act: act('none'), marks: [doubts] },
      { act: act('one'), marks: [doubts, afraid] },
      { act: act('remove'), marks: [doubts] },
    ],
    firefox: true,
  },
  {
    name: 'frames too small to be read, and hidden ones, until they are shown',
    page: `<p>${doubts}</p><iframe src="tiny" width="20" height="20"></iframe><iframe src="tiny" width="728" height="50"></iframe>
      ${helpers}<script>add({ src: elsewhere('hidden'), style: 'display: none' })</script>${acts({
        grow: `{ first().style = 'width: 400px; height: 200px' }`,
        show: `{ document.querySelector('iframe:last-of-type').style = '' }`,
        hide: `{ first().style = 'display: none' }`,
      })}`,
    files: { tiny: file(`<p>${afraid}</p>`), hidden: file(`<p>${swiftly}</p>`) },
    marks: [doubts],
    steps: [
      { act: act('grow'), marks: [doubts, afraid] },
      { act: act('show'), marks: [doubts, afraid, swiftly] },
      { act: act('hide'), marks: [doubts, afraid, swiftly] },
    ],
    firefox: true,
  },
  {
    name: 'a frame that gets its text late, and one that is an editor',
    page: `<iframe src="empty"></iframe><iframe id="editor"></iframe><script>
      const { contentDocument } = document.querySelector('#editor');
      contentDocument.designMode = 'on';
      contentDocument.body.innerHTML = ${quoted(`<p>${swiftly}</p>`)};
    </script>`,
    files: { empty: file('<div id="root"></div>') },
    marks: [],
    steps: [
      {
        act: (stage) =>
          stage.evaluate((text) => {
            const root = document.querySelector('iframe')?.contentDocument?.querySelector('#root');
            if (root) root.textContent = text;
          }, doubts),
        marks: [doubts],
      },
    ],
    firefox: true,
  },
  {
    name: 'a frame in a closed shadow root, and a frameset',
    page: `<!doctype html><html><title>Set</title><frameset cols="50%,50%"><frame src="left"><frame src="right"></frameset>`,
    files: {
      left: file(`<p>${doubts}</p>`),
      right: file(
        `<div></div><script>document.querySelector('div').attachShadow({ mode: 'closed' }).innerHTML = '<iframe src="inner">'</script>`,
      ),
      inner: file(`<p>${afraid}</p>`),
    },
    marks: [doubts, afraid],
    firefox: true,
  },
];
