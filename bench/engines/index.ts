import { claimlight } from './claimlight';
import type { SearchEngine } from './engine';
import { flexSearch } from './flexsearch';
import { miniSearch } from './minisearch';
import { orama } from './orama';

export const engines: readonly SearchEngine[] = [claimlight, miniSearch, flexSearch, orama];
