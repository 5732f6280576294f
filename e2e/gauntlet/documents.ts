/** Documents of other kinds, and other ways for one to come into a tab. */
import { afraid, doubts, fillers, swiftly } from '../support/sentences';
import { type Case, quoted } from './case';

const page = (title: string, body: string) => `<!doctype html><html lang="en"><title>${title}</title><body>${body}`;

export const documents: readonly Case[] = [
  {
    name: 'XHTML',
    type: 'application/xhtml+xml',
    page: `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Story</title></head>
<body><p>${doubts}</p><SECTION xmlns="urn:other">${afraid}</SECTION><p><![CDATA[${swiftly}]]></p></body></html>`,
    marks: [doubts, swiftly],
    firefox: true,
  },
  {
    name: 'a plain text file',
    type: 'text/plain',
    page: `${fillers[0]}\n\n${doubts}\n\n${afraid.replace('direct', '\ndirect')}\n`,
    marks: [doubts, afraid],
    firefox: true,
  },
  {
    name: 'a reader view: no sections, no classes, one long column',
    page: page(
      'Reader',
      `<div class="container"><div class="header"><h1>${swiftly}</h1><div>Gazette</div></div><hr><div class="content"><div id="readability-page-1" class="page">
      <p>${fillers.join(' ')} ${doubts}</p><p>${fillers[0]}</p><p>${afraid}</p></div></div></div>`,
    ),
    marks: [swiftly, doubts, afraid],
  },
  {
    name: 'the strictest content security policy with trusted types',
    page: page('Strict', `<main><p>${doubts}</p></main>`),
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src *; sandbox allow-scripts; require-trusted-types-for 'script'; trusted-types 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'fullscreen=(), unload=()',
    },
    marks: [doubts],
    firefox: true,
  },
  {
    name: 'document.write while the page loads',
    page: page(
      'Written',
      `<script>document.write(${quoted(`<p>${doubts}</p><p>`)}); document.write(${quoted(`${afraid}</p>`)});</script><p>${swiftly}</p>`,
    ),
    marks: [doubts, afraid, swiftly],
  },
  {
    name: 'document.open on a page that was read',
    page: page('Opened', `<p>${doubts}</p>`),
    marks: [doubts],
    steps: [
      {
        act: (stage) =>
          stage.evaluate(
            (html) => {
              document.open();
              document.write(html);
              document.close();
            },
            page('Anew', `<p>${afraid}</p><p>${fillers[0]}</p>`),
          ),
        marks: [afraid],
      },
      {
        act: (stage) =>
          stage.evaluate((text) => {
            const p = document.querySelectorAll('p')[1];
            if (p) p.textContent = text;
          }, swiftly),
        marks: [afraid, swiftly],
      },
    ],
    firefox: true,
  },
  {
    name: 'the back/forward cache',
    page: `<p>${doubts}</p><p id="late">${fillers[0]}</p><script>
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) document.querySelector('#late').textContent = ${quoted(afraid)};
      });
    </script>`,
    files: { next: { body: page('Next', `<p>${swiftly}</p>`) } },
    marks: [doubts],
    steps: [
      { act: (stage) => stage.goto('next'), marks: [swiftly] },
      // The sentence that the page shows only when it was kept.
      { act: (stage) => stage.goBack(), marks: [doubts, afraid] },
    ],
    firefox: true,
  },
];
