/** The pages from which the stores' pictures are taken, as HTML. */

function source(image: Buffer): string {
  return `data:image/png;base64,${image.toString('base64')}`;
}

/** What hangs from the toolbar, or stands at the window's side where it is as tall as that. */
export function overPage(page: Buffer, part: Buffer, size: { width: number; height: number }): string {
  const isPanel = size.height === 800;
  const place = isPanel
    ? 'top: 0; right: 0; border-left: 1px solid #8886'
    : 'top: 12px; right: 20px; border-radius: 10px; box-shadow: 0 10px 40px #0006, 0 0 0 1px #0002';
  return `<!doctype html>
    <style>body { margin: 0 } img { position: absolute; top: 0; left: 0 } .part { left: auto; ${place} }</style>
    <img src="${source(page)}" alt=""><img class="part" src="${source(part)}" alt="">`;
}

/** The icon, the name, and what it is about. */
export function tile(icon: string): string {
  return `<!doctype html>
    <style>
      body { margin: 0; height: 280px; display: grid; align-content: center; gap: 22px; padding-left: 36px;
        background: #fbf8f1; color: #1f2747; font-family: 'Liberation Sans', Arial, sans-serif }
      header { display: flex; align-items: center; gap: 16px; font-size: 40px; font-weight: 700; letter-spacing: -0.02em }
      svg { width: 68px; height: 68px }
      p { margin: 0; font: 24px/1.55 'Liberation Serif', Georgia, serif }
      mark { background: none; color: inherit; text-decoration: underline dashed 3px #7c6cf2; text-underline-offset: 6px }
    </style>
    <header>${icon}Claimlight</header>
    <p>“<mark>We will be there on Thursday.</mark>”<br>Who said it? To whom, when, where?</p>`;
}
