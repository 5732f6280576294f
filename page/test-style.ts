import type { ElementStyle, StyleOf } from './style';

const BLOCKS =
  /^(address|article|aside|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|h\d|header|li|main|ol|p|pre|section|summary|table|tbody|td|tr|ul)$/;
/**
 * For tests: happy-dom knows too little of computed style. Takes the style attribute
 * as it stands, with the names of `ElementStyle`.
 */
export const styleOf: StyleOf = (element) => {
  const set = Object.fromEntries(
    (element.getAttribute('style') ?? '').split(';').map((part) => part.split(':').map((side) => side.trim())),
  ) as Record<string, string>;
  const parent = element.parentElement && styleOf(element.parentElement);
  const style: ElementStyle = {
    display: element.hasAttribute('hidden') ? 'none' : BLOCKS.test(element.localName) ? 'block' : 'inline',
    visibility: parent?.visibility ?? 'visible',
    contentVisibility: 'visible',
    opacity: '1',
    transitionDuration: '0s',
    animationName: 'none',
    position: 'static',
    cssFloat: set.float ?? 'none',
    overflowY: set.overflow ?? 'visible',
    width: 'auto',
    height: 'auto',
    maxHeight: 'none',
    left: 'auto',
    top: 'auto',
    clip: 'auto',
    clipPath: set['clip-path'] ?? 'none',
    fontSize: set['font-size'] ?? parent?.fontSize ?? '16px',
    textIndent: set['text-indent'] ?? '0px',
    whiteSpace: element.localName === 'pre' ? 'pre' : (set['white-space'] ?? parent?.whiteSpace ?? 'normal'),
  };
  const isOut = style.cssFloat !== 'none' || /absolute|fixed/.test(set.position ?? '');
  return { ...style, ...set, ...(isOut && style.display === 'inline' ? { display: 'block' } : {}) };
};
