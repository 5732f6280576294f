/**
 * Sites where Claimlight starts off: what stands there is the reader's own business and no claim about the world.
 * Only hosts that are nothing but mail, money or health belong here, best the host of the login area itself, so that a
 * bank's press releases are read like those of anybody else. Subdomains are included. The reader can take each one off
 * the list and put it back; a rule of the reader's own goes before it.
 */
interface QuietSites {
  readonly kind: 'mail' | 'money' | 'health';
  /** Plain host names in alphabetical order. */
  readonly sites: readonly string[];
}

export const QUIET_SITES: readonly QuietSites[] = [
  {
    kind: 'mail',
    sites: [
      'app.fastmail.com',
      'app.tuta.com',
      'e.mail.ru',
      'mail.aol.com',
      'mail.google.com',
      'mail.proton.me',
      'mail.ukr.net',
      'mail.yahoo.com',
      'mail.yandex.com',
      'mail.zoho.com',
      'navigator.gmx.net',
      'navigator.web.de',
      'outlook.cloud.microsoft',
      'outlook.live.com',
      'outlook.office.com',
      'outlook.office365.com',
    ],
  },
  {
    kind: 'money',
    sites: [
      'access.ing.de',
      'app.revolut.com',
      'bank.barclays.co.uk',
      'connect.secure.wellsfargo.com',
      'mabanque.bnpparibas',
      'meine.deutsche-bank.de',
      'online.citi.com',
      'paypal.com',
      'privat24.ua',
      'secure.bankofamerica.com',
      'secure.chase.com',
      'verified.capitalone.com',
      'wise.com',
    ],
  },
  {
    kind: 'health',
    sites: [
      'access.login.nhs.uk',
      'doctolib.de',
      'doctolib.fr',
      'followmyhealth.com',
      'healthy.kaiserpermanente.org',
      'helsi.me',
      'monespacesante.fr',
      'mychart.org',
      'myhealth.va.gov',
    ],
  },
];
