/** The bundled pack is compiled before the tests, not by whoever comes first and within a test's time. */
import '../i18n/english.setup';
import { bundledPack } from '../cli/compiled';

export default function compileBundledPack(): void {
  bundledPack();
}
