/**
 * Takes the two places out of our libraries that turn text into live markup,
 * so that the extension has none and the stores' linters can see it: Preact's
 * `dangerouslySetInnerHTML`, which nobody here uses, and DOMPurify's fallback
 * for browsers without a working DOMParser, which are not supported.
 */

/** The part of a Vite plugin that is needed here. */
interface Transform {
  readonly name: string;
  transform(code: string, id: string): { code: string; map: null } | undefined;
}

const sinks = [
  { file: /\/preact\/dist\/preact\.m?js$/, sink: /\w+\.innerHTML=\w+\.__html/, instead: 'void 0' },
  { file: /\/dompurify\/dist\/purify\.es\.mjs$/, sink: /doc\.documentElement\.innerHTML = [^;]+;/, instead: '' },
] as const;

export function withoutInnerHtml(): Transform {
  return {
    name: 'claimlight:without-inner-html',
    transform(code, id) {
      const place = sinks.find(({ file }) => file.test(id.split('?')[0] ?? ''));
      if (!place) return undefined;
      if (!place.sink.test(code)) throw new Error(`${id} no longer has ${place.sink}: see without-inner-html.ts`);
      return { code: code.replace(place.sink, place.instead), map: null };
    },
  };
}
