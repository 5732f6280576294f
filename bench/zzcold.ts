import { readFileSync } from 'node:fs';
import { launchChromium, extensionWorker } from '../scripts/browser';
import { buildExtension } from '../scripts/build';
import { ExtensionProbe } from '../e2e/support/extension';
import { NewsHost } from '../e2e/support/news';
import { profileScript } from './browser/profile';
import { timeFirstMark } from './browser/first-mark';
import { storyOf } from './browser/pages';
import { parsePackText } from '../claims/parse';
import { readText } from '../cli/claim-list';
const pack=parsePackText(readFileSync('packs/istanbul-talks.json','utf8'),'p'); const sents=readText('../shared/bench/background/news-2004.txt.gz').split('\n').filter(Boolean);
const dir=await buildExtension('chrome','/tmp/cold'); const ctx=await launchChromium({extension:dir,headless:true}); await ctx.addInitScript('globalThis.__name ??= (v) => v'); const ext=await ExtensionProbe.attach(ctx,await extensionWorker(ctx)); const news=await NewsHost.start(ctx);
const page=await ctx.newPage(); 
for(const n of [50,500]){ const url=news.page(storyOf(sents,n,pack),{path:'/x'+n}); console.log(n,'warm',await timeFirstMark(page,url,ext,false),'cold',await timeFirstMark(page,url,ext,true)); }
const url=news.page(storyOf(sents,500,pack),{path:'/y'});
for(let k=0;k<3;k++){ await page.goto('about:blank'); const s=await profileScript(page,async()=>{ await page.goto(url); for(;;){ const r:any=await ext.askPage(page,'getPageReport').catch(()=>0); if(r?.response?.state==='done') break; await page.waitForTimeout(100);} }); console.log('total',s.total.toFixed(1),'longest',s.longest.toFixed(1),s.functions.slice(0,8).map(([n,m])=>m.toFixed(1)+' '+n).join(', ')); }
await ctx.close();
