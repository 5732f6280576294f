/** What the style and the browser make of a page: where it puts text, and when it shows it. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import type { Case } from './case';

const filler = `<p>${fillers.join(' ')}</p>`;

export const layout: readonly Case[] = [
  {
    name: 'columns, and a sentence that goes on in the next',
    page: `<style>article { columns: 2; height: 9em; width: 36em }</style><p>${fillers[0]}</p><p>${invites} ${doubts}</p>`,
    marks: [doubts, invites],
  },
  {
    name: 'tables, with cells that span and tables within',
    page: `<table><caption>${swiftly}</caption><thead><tr><th>Who<th>What</thead>
      <tr><td rowspan="2">${fillers[1]}<td>${doubts}<tr><td><table><tr><td>${afraid}</table></table>
      <div style="display: table"><div style="display: table-row"><span style="display: table-cell">${airstrikes}</span></div></div>`,
    marks: [swiftly, doubts, afraid, airstrikes],
  },
  {
    name: 'definition lists, figures and block quotes',
    page: `<dl><dt>${fillers[0]}<dd>${doubts}<dt>Another<dd><p>${afraid}</dl>
      <figure><img alt=""><figcaption>${airstrikes}</figcaption></figure><blockquote><p>${swiftly}</blockquote>`,
    marks: [doubts, afraid, airstrikes, swiftly],
  },
  {
    name: 'details that open, close and contain one another',
    page: `<details id="outer"><summary>More</summary><p>${doubts}</p><details id="inner"><summary>${afraid}</summary>
      <p>${swiftly}</p></details></details><p>${invites}</p>`,
    marks: [invites],
    steps: [
      {
        act: (stage) => stage.evaluate(() => document.querySelector('#outer')?.toggleAttribute('open')),
        marks: [doubts, afraid, invites],
      },
      {
        act: (stage) => stage.evaluate(() => document.querySelector('#inner')?.toggleAttribute('open')),
        marks: [doubts, afraid, swiftly, invites],
      },
      {
        act: (stage) => stage.evaluate(() => document.querySelector('#outer')?.toggleAttribute('open')),
        marks: [invites],
      },
    ],
    firefox: true,
  },
  {
    name: 'display: contents, grids in another order and positioned text',
    page: `<style>.none { display: contents } .grid { display: grid } .last { order: 2 } .over { position: absolute; top: 0; left: 50em; width: 20em }</style>
      <p><span class="none">“I doubt that <span class="none">Putin dares</span></span> to show up,” Ms. Kallas mentioned at a democracy conference in Copenhagen.</p>
      <div class="grid"><div class="last none"><p class="last">${afraid}</p></div><p>${swiftly}</p></div>
      <p>${fillers[0]}<span class="over">${airstrikes}</span> ${fillers[1]}</p>`,
    marks: [airstrikes, doubts, swiftly, afraid],
  },
  {
    name: 'content-visibility: auto, far below and hidden until found',
    page: `<style>section { content-visibility: auto; height: 6em }</style>
      ${`<section>${filler}</section>`.repeat(30)}<section><p>${doubts}</p></section>
      <p hidden="until-found" id="found">${afraid}</p><p>${invites}</p>`,
    marks: [doubts, invites],
    steps: [
      {
        act: (stage) => stage.evaluate(() => document.querySelector('#found')?.removeAttribute('hidden')),
        marks: [doubts, afraid, invites],
      },
    ],
    firefox: true,
  },
  {
    name: 'a modal dialog, a popover and a drawer that slide in',
    page: `<style>.drawer { visibility: hidden } .open { visibility: visible }</style><p>${invites}</p>
      <dialog><p>${doubts}</p></dialog><div popover id="pop"><p>${afraid}</p></div><aside class="drawer"><p>${swiftly}</p></aside>`,
    marks: [invites],
    steps: [
      {
        act: (stage) => stage.evaluate(() => document.querySelector('.drawer')?.classList.add('open')),
        marks: [invites, swiftly],
      },
      {
        act: (stage) =>
          stage.evaluate(() => {
            document.querySelector('dialog')?.showModal();
            document.querySelector('dialog')?.style.setProperty('margin', '0');
          }),
        marks: [invites, doubts, swiftly],
      },
      {
        act: (stage) =>
          stage.evaluate(() => {
            // Left to the browser, the focus goes at the next frame: before or after the dialog says that it is closed.
            document.querySelector('dialog')?.blur();
            document.querySelector('dialog')?.close();
            document.querySelector<HTMLElement>('#pop')?.showPopover();
            document.querySelector<HTMLElement>('#pop')?.style.setProperty('margin', '0');
          }),
        marks: [afraid, invites, swiftly],
      },
      {
        act: (stage) => stage.evaluate(() => document.querySelector<HTMLElement>('#pop')?.hidePopover()),
        marks: [invites, swiftly],
      },
    ],
    firefox: true,
  },
  {
    name: 'text that a ticked box unfolds, without a word of script',
    page: `<style>#more { display: none } :checked ~ #more { display: block }</style><p>${invites}</p>
      <input type="checkbox"><div id="more"><p>${doubts}</p></div>`,
    marks: [invites],
    steps: [
      { act: (stage) => stage.evaluate(() => document.querySelector('input')?.click()), marks: [invites, doubts] },
      { act: (stage) => stage.evaluate(() => document.querySelector('input')?.click()), marks: [invites] },
    ],
  },
  {
    name: 'fullscreen',
    page: `<p>${invites}</p><section><p>${doubts}</p></section>`,
    marks: [invites, doubts],
    steps: [
      {
        act: (stage) => stage.evaluate(() => document.querySelector('section')?.requestFullscreen()),
        marks: [doubts, invites],
      },
      { act: (stage) => stage.evaluate(() => document.exitFullscreen()), marks: [invites, doubts] },
    ],
    firefox: true,
  },
  {
    name: 'print',
    page: `<style>@media print { .screen { display: none } } @media screen { .paper { display: none } }</style>
      <p class="screen">${invites}</p><p class="paper">${doubts}</p><p>${afraid}</p>`,
    marks: [invites, afraid],
    steps: [{ act: (stage) => stage.print(), marks: [invites, afraid] }],
    firefox: true,
  },
  {
    name: 'zoom of 50 to 400 %, by browser and page',
    page: `<style>@media (width < 500px) { .wide { display: none } }</style><p>${invites}</p>${filler}
      <p style="zoom: 4">${doubts}</p><p style="scale: 0.5">${afraid}</p><p class="wide">${swiftly}</p>`,
    marks: [invites, doubts, afraid, swiftly],
    steps: [0.5, 1.5, 4, 1].map((factor) => ({
      act: (stage) => stage.zoom(factor),
      marks: factor === 4 ? [invites, doubts, afraid] : [invites, doubts, afraid, swiftly],
    })),
    firefox: true,
  },
];
