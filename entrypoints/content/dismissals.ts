/** "Not this claim": told to the worker, which keeps it. */
import browser from 'webextension-polyfill';
import type { CardControllerOptions } from '../../components/card-controller';
import { askFromPage } from '../../messaging/ask';

/** Undefined in private windows, of which nothing is kept. */
export const setDismissed: CardControllerOptions['setDismissed'] = browser.extension.inIncognitoContext
  ? undefined
  : ({ claimId, exact: sentence }, dismissed) => askFromPage('setDismissed', { claimId, sentence, dismissed });
