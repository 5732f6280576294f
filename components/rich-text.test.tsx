/** Of a pack’s rich text nothing is left that could run, load, look like ours or tell where a link was followed. */
// @vitest-environment jsdom
// DOMPurify cleans nothing in happy-dom.
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { cleanRichText, RichText } from './rich-text';

function clean(html: string): string {
  const holder = document.createElement('div');
  holder.append(cleanRichText(html));
  return holder.innerHTML;
}

describe('cleanRichText', () => {
  test.each([
    ['a plain sentence', 'a plain sentence'],
    ['<em>e</em> <strong>s</strong> <q>q</q> <cite>c</cite> <b>b</b> <i>i</i> <code>d</code>', undefined],
    ['he said <em>so <strong>clearly</strong></em>', undefined],
  ])('keeps %s', (html, expected) => expect(clean(html)).toBe(expected ?? html));

  test('keeps links to the web, and lets them tell nothing about where they were followed', () => {
    const holder = document.createElement('div');
    holder.append(cleanRichText('<a href="https://news.test/a">source</a>'));
    const link = holder.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://news.test/a');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome://settings',
    'mailto:a@b.example',
    '//news.test/a',
    '/a',
    '#a',
  ])('a link to %j loses its address, not its words', (href) => {
    const holder = document.createElement('div');
    holder.append(cleanRichText(`<a href="${href}" target="_self" rel="opener">words</a>`));
    expect(holder.innerHTML).toBe('<a>words</a>');
  });

  test.each([
    ['<script>alert(1)</script>text', 'text'],
    ['<style>*{display:none}</style>text', 'text'],
    ['<img src=x onerror=alert(1)>text', 'text'],
    ['<svg><script>alert(1)</script></svg>text', 'text'],
    ['<svg onload=alert(1)></svg>text', 'text'],
    ['<math><mtext><img src=x onerror=alert(1)></mtext></math>text', 'text'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>text', 'text'],
    ['<object data="x"></object><embed src="x">text', 'text'],
    ['<template><img src=x onerror=alert(1)></template>text', 'text'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', ''],
    ['<!-- <img src=x onerror=alert(1)> -->text', 'text'],
    ['<form action="https://x.test"><input name=a><button>text</button></form>', 'text'],
    ['<h1>text</h1>', 'text'],
    ['<base href="https://x.test/">text', 'text'],
    ['<link rel=stylesheet href="https://x.test/a.css">text', 'text'],
    ['<meta http-equiv=refresh content="0;url=https://x.test">text', 'text'],
  ])('of %s only words are left', (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  test.each([
    '<em onclick="alert(1)" style="position:fixed;inset:0" class="x" id="y" title="z" data-a="1" aria-label="l">text</em>',
    '<em onmouseover=alert(1) tabindex=0 contenteditable autofocus onfocus=alert(1)>text</em>',
    '<em xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(1)" slot="s">text</em>',
  ])('of %s no attribute is left', (html) => {
    expect(clean(html)).toBe('<em>text</em>');
  });

  test('a quotation keeps no address to load from', () => {
    expect(clean('<q cite="https://x.test">words</q>')).toBe('<q>words</q>');
  });
});

test('RichText shows the cleaned text, and the next one after a change', () => {
  const place = document.createElement('div');
  render(<RichText html="<em>one</em><img src=x onerror=alert(1)>" />, place);
  expect(place.innerHTML).toBe('<span><em>one</em></span>');
  render(<RichText html="two &amp; three" />, place);
  expect(place.textContent).toBe('two & three');
});
