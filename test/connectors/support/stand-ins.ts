/** Every connector that reads people, each with its stand-in and somebody whom the stand-in knows well. */
import type { PersonAsked } from '../../../lib/connectors/connector.ts';
import type { Connection, Secrets } from '../../../lib/domain/exchange/connection.ts';
import { startActiveCampaign } from '../../services/activecampaign.ts';
import { startAttio } from '../../services/attio.ts';
import { startClose } from '../../services/close.ts';
import { startDolibarr } from '../../services/dolibarr.ts';
import { startDynamics } from '../../services/dynamics.ts';
import { startEspocrm } from '../../services/espocrm.ts';
import { startFeed } from '../../services/feed.ts';
import { startHubspot } from '../../services/hubspot.ts';
import { marketoClient, startMarketo } from '../../services/marketo.ts';
import { mauticUser, startMautic } from '../../services/mautic.ts';
import { startOdoo } from '../../services/odoo.ts';
import { startPipedrive } from '../../services/pipedrive.ts';
import { startSalesforce } from '../../services/salesforce.ts';
import type { Service } from '../../services/service.ts';
import { startTwenty } from '../../services/twenty.ts';
import { startZoho, zohoClient } from '../../services/zoho.ts';
import { byEmail as askedOfActiveCampaign } from './activecampaign-asked.ts';
import { byEmail as askedOfAttio } from './attio-asked.ts';
import { byEmail as askedOfClose } from './close-asked.ts';
import { byEmail as askedOfDolibarr } from './dolibarr-asked.ts';
import { byRecord as askedOfEspocrm } from './espocrm.ts';
import { byEmail as askedOfHubspot } from './hubspot-asked.ts';
import { byEmail as askedOfMarketo } from './marketo.ts';
import { byEmail as askedOfPipedrive } from './pipedrive-asked.ts';
import { browserWith } from './signed-in-browser.ts';
import { byEmail as askedOfTwenty } from './twenty-asked.ts';

/** A stand-in that runs, what to enter for it, and whom to ask for. */
export interface StandIn {
  readonly service: Service;
  readonly settings: Connection['settings'];
  readonly secrets: Secrets;
  readonly asked: PersonAsked;
  /** Where the user is signed in in the browser. */
  readonly fetch?: typeof fetch;
}

const by = (email: string): PersonAsked => ({ emails: [email], records: [] });

/** A stand-in that is known by its origin and takes one token. */
async function byToken(
  start: () => Promise<Service & { readonly token: string }>,
  asked: PersonAsked,
): Promise<StandIn> {
  const service = await start();
  return { service, settings: { address: service.origin }, secrets: { token: service.token }, asked };
}

/** By the connector's id. */
export const standIns: Readonly<Record<string, () => Promise<StandIn>>> = {
  activecampaign: () => byToken(startActiveCampaign, askedOfActiveCampaign),
  attio: () => byToken(startAttio, askedOfAttio),
  hubspot: () => byToken(() => startHubspot({ plan: 'enterprise' }), askedOfHubspot),
  pipedrive: () => byToken(startPipedrive, askedOfPipedrive),
  twenty: () => byToken(startTwenty, askedOfTwenty),

  async close() {
    const service = await startClose();
    const { origin, key } = service;
    return { service, settings: { address: origin }, secrets: { token: key }, asked: askedOfClose };
  },

  async dolibarr() {
    const service = await startDolibarr();
    const { address, token } = service;
    return { service, settings: { address }, secrets: { token }, asked: askedOfDolibarr };
  },

  async dynamics() {
    const service = await startDynamics();
    const fetch = browserWith(service.cookie);
    return { service, settings: { address: service.origin }, secrets: {}, asked: by('eva@dahl.example'), fetch };
  },

  async espocrm() {
    const service = await startEspocrm();
    const { address, key } = service;
    return { service, settings: { address }, secrets: { token: key }, asked: askedOfEspocrm };
  },

  async feed() {
    const service = await startFeed();
    return { service, settings: { address: service.address }, secrets: {}, asked: by('anna@firma.example') };
  },

  async marketo() {
    const service = await startMarketo();
    const { clientId, clientSecret } = marketoClient;
    const settings = { address: service.origin, clientId };
    return { service, settings, secrets: { clientSecret }, asked: askedOfMarketo };
  },

  async mautic() {
    const service = await startMautic();
    const { user, password } = mauticUser;
    const settings = { address: service.address, user };
    return { service, settings, secrets: { password }, asked: by('sigrid.fjell@nordvind.example') };
  },

  async odoo() {
    const service = await startOdoo();
    const fetch = browserWith(service.cookie);
    return { service, settings: { address: service.origin }, secrets: {}, asked: by('ida@nordby.example'), fetch };
  },

  async salesforce() {
    const service = await startSalesforce();
    const settings = { address: service.origin, clientId: service.clientId };
    return { service, settings, secrets: service.signIn.grant(), asked: by('nora@nordlys.example') };
  },

  async zoho() {
    const service = await startZoho();
    const { clientId, clientSecret, code } = zohoClient;
    const settings = { address: service.origin, clientId };
    return { service, settings, secrets: { clientSecret, token: code }, asked: by('ingrid.lie@fjordkraft.example') };
  },
};
