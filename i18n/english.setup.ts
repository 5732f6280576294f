/** Tests read English, as a browser set to English would. */
import messages from '../public/_locales/en/messages.json';
import { textsFrom } from './from-file';
import { useTexts } from './text';

export const english = textsFrom(messages);

useTexts(english);
