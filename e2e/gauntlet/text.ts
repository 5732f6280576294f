/** How a sentence may stand in the markup. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';
import type { Case } from './case';

const SHY = '\u00ad';
const words = doubts.split(' ');

export const text: readonly Case[] = [
  {
    name: 'a sentence over nested inline elements, comments and many text nodes',
    page: `<p>${fillers[0]} <a href="#x">Ukrainian <em>Presi<b>dent</b></em></a><!-- a comment --> Volodymyr <span>Zelensky
      has</span> called <i>on <u>U.S.</u> President</i> Donald Trump to <mark>facilitate a</mark> meeting <small>with</small>
      Vladimir Putin <!-- --> <time>in Turkey <span></span>on Thursday</time>. ${fillers[1]}</p>`,
    marks: [invites],
  },
  {
    name: 'every word an element of its own',
    page: `<p>${words.map((word) => `<span>${word}</span>`).join(' ')}</p><p>${[...afraid].map((letter) => `<i>${letter}</i>`).join('')}</p>`,
    marks: [doubts, afraid],
  },
  {
    name: 'ruby',
    page: `<p>“I doubt that <ruby>Putin<rp>(</rp><rt>pu-tin</rt><rp>)</rp></ruby> dares to show up,” Ms. <ruby>Kallas<rt>ka</rt></ruby>
      mentioned at a democracy conference in Copenhagen.</p>`,
    marks: [doubts.replace('Putin', 'Putin(pu-tin)').replace('Kallas', 'Kallaska')],
    firefox: true,
  },
  {
    name: 'wbr, soft hyphens and zero-width characters',
    page: `<p>${doubts.replace('conference', `con${SHY}fer<wbr>ence`).replace('Copenhagen', 'Copen\u200bha\u2060gen')}</p>
      <p>\ufeff${swiftly.replaceAll('e', 'e\u200d')}</p>`,
    marks: [
      doubts.replace('conference', `con${SHY}ference`).replace('Copenhagen', 'Copen\u200bha\u2060gen'),
      swiftly.replaceAll('e', 'e\u200d'),
    ],
    firefox: true,
  },
  {
    name: 'spaces of every kind',
    page: `<p>${doubts.replaceAll(' ', '&nbsp;')}</p><p>${afraid.replaceAll(' ', '\u2009\n\t ')}</p>
      <p>${swiftly.replaceAll(' ', '&#8239;')}</p>`,
    marks: [doubts, afraid, swiftly],
  },
  {
    name: 'right-to-left and mixed text',
    page: `<div dir="rtl" lang="he"><p>הכותרת אומרת: שלום עולם. <bdi dir="ltr">${doubts}</bdi> המאפייה נפתחת בשבע.</p>
      <p lang="ar">افتتح المخبز في السابعة. ${afraid}</p></div>
      <p>${fillers[0]} <bdo dir="ltr">${swiftly}</bdo> \u2067שלום\u2069.</p>`,
    marks: [doubts, afraid, swiftly],
    firefox: true,
  },
  {
    name: 'vertical writing',
    page: `<div style="writing-mode: vertical-rl; height: 20em"><p>${doubts}</p><p>${fillers[0]}</p></div>`,
    marks: [doubts],
  },
  {
    name: 'case and letters that the style makes',
    page: `<style>.up { text-transform: uppercase } .caps { font-variant: all-small-caps } .title { text-transform: capitalize }
      p::first-letter { font-size: 3em; float: left; text-transform: lowercase } p::first-line { font-weight: bold }
      p::before { content: "Not said: " } p::after { content: "!" }</style>
      <p class="up">${doubts}</p><p class="caps">${afraid}</p><p class="title">${swiftly}</p>`,
    marks: [doubts, afraid, swiftly],
    firefox: true,
  },
  {
    name: 'line breaks, preformatted text and a sentence over several lines',
    page: `<p>${invites.replace('Donald', '<br>Donald')}</p><pre>${doubts.replace('dares', '\n   dares')}

Something else.</pre><p style="white-space: pre-line">${afraid.replace('direct', '\ndirect')}</p>`,
    marks: [invites.replace(' Donald', ' Donald'), doubts, afraid],
  },
  {
    name: 'entities, typographic and plain quotes',
    page: `<p>&ldquo;I doubt that Putin dares to show up,&rdquo; Ms.&#32;Kallas mentioned at a democracy conference in Copenhagen.</p>
      <p>${airstrikes.replace('’', '&#x27;')}</p><p>${swiftly.replace('“', '&quot;').replace('”', '"')}</p>`,
    marks: [doubts, airstrikes.replace('’', "'"), swiftly.replaceAll(/[“”]/g, '"')],
  },
];
