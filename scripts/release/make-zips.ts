/** `npm run zip`: the packages for the stores and their checksums, in `.output`. */
import { readFile } from 'node:fs/promises';
import { root } from '../build';
import { CHECKSUMS, makeZips } from './zip';

await makeZips(root, '.output');
console.log(await readFile(`${root}.output/${CHECKSUMS}`, 'utf8'));
