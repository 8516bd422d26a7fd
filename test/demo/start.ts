/**
 * `npm start`: Baton beside a real CRM with the sample workspace in it. With a display the browser stays open;
 * without one, pictures and the sidebar's text stand for it.
 */
import { fileURLToPath } from 'node:url';
import { waitForWords } from '../browser/by-name.ts';
import { launchWithExtension } from '../browser/extension-browser.ts';
import { startCrm } from '../crm/server.ts';
import { pictureAgreement, pictureSendNext } from './agreement-pictures.ts';
import { demoArguments } from './arguments.ts';
import { buildDemo } from './build.ts';
import { connectMarketingSystem, newest, startMarketingSystem } from './marketing-system.ts';
import { pictureConnections, pictureHealth, picturePages, pictureSidebar } from './pictures.ts';
import { loadSampleYear, pictureReports } from './report-pictures.ts';
import { loadSampleWorkspace, openContact, openSidebar, putSampleAgreement, waitForLead } from './workspace.ts';

const picturesFolder = fileURLToPath(new URL('../../.output/demo', import.meta.url));

async function start(): Promise<void> {
  const { browser: kind, headless } = demoArguments(process.argv.slice(2));
  console.log(`Building Baton for ${kind} …`);
  const extensionDir = await buildDemo(kind);
  console.log('Starting the CRM …');
  const crm = await startCrm();
  const marketing = await startMarketingSystem();
  try {
    console.log(`Starting ${kind}${headless ? ' without a window' : ''} …`);
    const browser = await launchWithExtension({ browser: kind, extensionDir, headful: !headless });
    try {
      console.log('Loading the sample workspace …');
      await loadSampleWorkspace(browser);
      await putSampleAgreement(browser);
      console.log('Connecting a marketing system …');
      await connectMarketingSystem(browser, marketing);
      const page = await openContact(browser, crm, 1);
      const sidebar = await openSidebar(browser, page);
      await waitForLead(sidebar);
      await waitForWords(sidebar, newest);
      if (!headless) {
        console.log(`Baton stands beside ${crm.contactUrl(1)}. Close the browser to end.`);
        await browser.closed();
        return;
      }
      await pictureSidebar(browser, page, sidebar, picturesFolder);
      console.log(`\n${await sidebar.evaluate(() => document.body.innerText)}\n`);
      await pictureHealth(browser, page, sidebar, picturesFolder);
      await pictureSendNext(browser, page, sidebar, picturesFolder);
      await picturePages(browser, picturesFolder);
      await pictureAgreement(browser, picturesFolder);
      await pictureConnections(browser, picturesFolder);
      // Last: its leads would stand in every list.
      await loadSampleYear(browser);
      await pictureReports(browser, picturesFolder);
      console.log(`Pictures are in ${picturesFolder}`);
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([crm.close(), marketing.close()]);
  }
}

await start();
