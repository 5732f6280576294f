/** Pages whose text comes, goes and changes while they are read. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import { type Case, quoted } from './case';

const filler = `<p>${fillers.join(' ')}</p>`;

/** Twelve rows for a thousand entries: each is filled anew as one scrolls. */
const virtualised = `<style>#box { height: 300px; overflow: auto } #inner { position: relative; height: 30000px }
  #inner p { position: absolute; margin: 0; height: 30px; white-space: nowrap }</style>
  <div id="box"><div id="inner">${'<p></p>'.repeat(12)}</div></div><script>
  const fillers = ${quoted(JSON.stringify(fillers))} && JSON.parse(${quoted(JSON.stringify(fillers))});
  const known = { 3: ${quoted(doubts)}, 500: ${quoted(afraid)}, 505: ${quoted(swiftly)} };
  const box = document.querySelector('#box');
  const rows = [...document.querySelectorAll('#inner p')];
  const show = () => {
    const first = Math.floor(box.scrollTop / 30);
    for (const [i, row] of rows.entries()) {
      const entry = first + i;
      row.style.top = entry * 30 + 'px';
      row.textContent = known[entry] ?? fillers[entry % 3];
    }
  };
  box.addEventListener('scroll', show);
  show();
</script>`;

const endless = `<div id="feed">${filler.repeat(12)}<p>${doubts}</p></div><div id="end" style="height: 1px"></div><script>
  const more = [${quoted(afraid)}, ${quoted(swiftly)}];
  new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting || more.length === 0) return;
    document.querySelector('#feed').insertAdjacentHTML('beforeend', ${quoted(filler.repeat(8))} + '<p>' + more.shift() + '</p>');
  }).observe(document.querySelector('#end'));
</script>`;

/** Every paragraph says something else a hundred times a second; the page itself notes what is marked and should not be. */
const replaced = `${'<p class="turn">.</p>'.repeat(20)}<p id="last"></p><script>
  const claims = [${quoted(doubts)}, ${quoted(afraid)}];
  const turns = [claims[0], ${quoted(fillers.join(' '))}, claims[1], ${quoted(fillers.toReversed().join(' '))}];
  const paragraphs = [...document.querySelectorAll('.turn')];
  const wrongMarks = () => [...(CSS.highlights.get('claimlight-underline') ?? [])].map(String).filter((text) => text && !claims.includes(text));
  window.replace = () => new Promise((resolve) => {
    let round = 0;
    const timer = setInterval(() => {
      for (const text of wrongMarks()) traceLog.push('wrong mark: ' + text);
      for (const [i, p] of paragraphs.entries()) {
        const text = turns[(i + round) % turns.length];
        if (round % 2) p.firstChild.data = text; else p.textContent = text;
      }
      if (++round < 100) return;
      clearInterval(timer);
      for (const p of paragraphs) p.firstChild.data = ${quoted(fillers[2] ?? '')};
      document.querySelector('#last').textContent = ${quoted(swiftly)};
      resolve();
    }, 10);
  });
</script>`;

/** And waits until there is more. */
const toBottom = () =>
  new Promise<void>((resolve) => {
    const feed = document.querySelector('#feed');
    const before = feed?.childElementCount;
    const look = () => (feed?.childElementCount === before ? requestAnimationFrame(look) : resolve());
    scrollTo(0, document.documentElement.scrollHeight);
    look();
  });

export const live: readonly Case[] = [
  {
    name: 'a virtualised list',
    page: virtualised,
    marks: [doubts],
    steps: [
      {
        act: (stage) => stage.evaluate(() => document.querySelector('#box')?.scrollTo(0, 500 * 30)),
        marks: [afraid, swiftly],
      },
      { act: (stage) => stage.evaluate(() => document.querySelector('#box')?.scrollTo(0, 502 * 30)), marks: [swiftly] },
      { act: (stage) => stage.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0)), marks: [doubts] },
    ],
    firefox: true,
  },
  {
    name: 'infinite scroll',
    page: endless,
    marks: [doubts],
    steps: [
      { act: (stage) => stage.evaluate(toBottom), marks: [doubts, afraid] },
      { act: (stage) => stage.evaluate(toBottom), marks: [doubts, afraid, swiftly] },
    ],
  },
  {
    name: 'a live blog that puts its news on top',
    page: `<div id="blog"><article><p>${invites}</p></article>${filler.repeat(20)}</div>`,
    marks: [invites],
    steps: [doubts, afraid, doubts].map((news, i, all) => ({
      act: (stage) =>
        stage.evaluate(
          (html) => document.querySelector('#blog')?.insertAdjacentHTML('afterbegin', html),
          `<article><p>${news}</p></article>`,
        ),
      marks: [...all.slice(0, i + 1).reverse(), invites],
    })),
  },
  {
    name: 'text that is replaced while it is matched',
    page: replaced,
    marks: [],
    steps: [
      {
        act: (stage) => stage.evaluate(() => (window as unknown as { replace(): unknown }).replace()),
        marks: [swiftly],
      },
    ],
  },
  {
    name: 'nodes that are split, joined, moved and given other text',
    page: `<p id="one">${doubts}</p><p id="two">${afraid}</p><p id="three">${fillers[0]}</p><section></section>`,
    marks: [doubts, afraid],
    steps: [
      {
        act: (stage) =>
          stage.evaluate(() => {
            const node = document.querySelector('#one')?.firstChild as Text;
            node.splitText(20).splitText(10);
          }),
        marks: [doubts, afraid],
      },
      { act: (stage) => stage.evaluate(() => document.querySelector('#one')?.normalize()), marks: [doubts, afraid] },
      {
        act: (stage) =>
          stage.evaluate(() => document.querySelector('section')?.append(document.querySelector('#one') ?? '')),
        marks: [afraid, doubts],
      },
      {
        act: (stage) =>
          stage.evaluate(
            (sentence) =>
              (document.querySelector('#three') as Element & { firstChild: Text }).firstChild.replaceData(
                0,
                12,
                `${sentence} The bakery `,
              ),
            airstrikes,
          ),
        marks: [afraid, airstrikes, doubts],
      },
      {
        act: (stage) =>
          stage.evaluate(() =>
            (document.querySelector('#two') as Element & { firstChild: Text }).firstChild.replaceData(
              3,
              60,
              'The end.',
            ),
          ),
        marks: [airstrikes, doubts],
      },
      {
        act: (stage) =>
          stage.evaluate((text) => {
            (document.querySelector('#two') as Element & { firstChild: Text }).firstChild.data = text;
          }, afraid),
        marks: [afraid, airstrikes, doubts],
      },
    ],
  },
  {
    name: 'a whole body that is written anew',
    page: `<p>${doubts}</p>`,
    marks: [doubts],
    steps: [
      {
        act: (stage) =>
          stage.evaluate((text) => {
            const body = document.createElement('body');
            body.append(document.createElement('p'));
            body.firstElementChild?.append(text);
            document.body.replaceWith(body);
          }, afraid),
        marks: [afraid],
      },
      {
        act: (stage) =>
          stage.evaluate((text) => {
            document.documentElement.innerHTML = `<head><title>New</title></head><body><p>${text}</p></body>`;
          }, swiftly),
        marks: [swiftly],
      },
    ],
  },
];
