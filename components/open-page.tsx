/** Every page of the extension begins here: title, language and direction come with its words. */
import './theme.css';
import './page.css';
import { type ComponentChild, render } from 'preact';
import { direction, locale, type TextKey, t } from '../i18n/text';

export function openPage(title: TextKey, content: ComponentChild): void {
  const { documentElement, body } = document;
  document.title = t(title);
  documentElement.lang = locale();
  documentElement.dir = direction();
  render(content, body);
}
