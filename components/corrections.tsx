import type { ClaimView } from '../claims/view';

/** Which pack speaks here, and how a reader disputes what it says. */
export function Corrections({ pack }: { pack: ClaimView['pack'] }) {
  return (
    <p>
      From “{pack.title}”, version {pack.version}. Report an error: <Way corrections={pack.corrections} />
    </p>
  );
}

/** A pack gives an address, a mail address or a sentence. */
function Way({ corrections }: { corrections: string | undefined }) {
  if (!corrections) return <>the pack does not say how.</>;
  const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(corrections);
  if (!mail && !/^https?:\/\/\S+$/i.test(corrections)) return <>{corrections}</>;
  return (
    <a href={mail ? `mailto:${corrections}` : corrections} target="_blank" rel="noopener noreferrer">
      {corrections}
    </a>
  );
}
