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

/** Runs a script with the helpers in sight. */
const run = (script: string) => (stage: Stage) => stage.evaluate((script) => (0, eval)(script), script);

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
      add({ src: URL.createObjectURL(new Blob([${quoted(page(`<p>${invites}</p>`))}], { type: 'text/html' })) });
    </script>`,
    marks: [doubts, afraid, swiftly, airstrikes, invites],
    firefox: true,
  },
  {
    name: 'a frame that comes late, goes elsewhere, and goes',
    page: `<p>${doubts}</p>${helpers}`,
    files: { one: file(`<p>${afraid}</p>`), two: file(`<p>${swiftly}</p>`), none: file(`<p>${fillers[0]}</p>`) },
    marks: [doubts],
    steps: [
      { act: run(`add({ src: elsewhere('one') })`), marks: [doubts, afraid] },
      {
        act: run(`load(document.querySelector('iframe'), (frame) => { frame.src = 'two' })`),
        marks: [doubts, swiftly],
      },
      { act: run(`load(document.querySelector('iframe'), (frame) => { frame.src = 'none' })`), marks: [doubts] },
      { act: run(`load(document.querySelector('iframe'), (frame) => { frame.src = 'one' })`), marks: [doubts, afraid] },
      { act: run(`document.querySelector('iframe').remove()`), marks: [doubts] },
    ],
    firefox: true,
  },
  {
    name: 'frames too small to be read, and hidden ones, until they are shown',
    page: `<p>${doubts}</p><iframe src="tiny" width="20" height="20"></iframe><iframe src="tiny" width="728" height="50"></iframe>
      ${helpers}<script>add({ src: elsewhere('hidden'), style: 'display: none' })</script>`,
    files: { tiny: file(`<p>${afraid}</p>`), hidden: file(`<p>${swiftly}</p>`) },
    marks: [doubts],
    steps: [
      { act: run(`document.querySelector('iframe').style = 'width: 400px; height: 200px'`), marks: [doubts, afraid] },
      { act: run(`document.querySelector('iframe:last-of-type').style = ''`), marks: [doubts, afraid, swiftly] },
      { act: run(`document.querySelector('iframe').style = 'display: none'`), marks: [doubts, afraid, swiftly] },
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
