/** Every connector that reads people, each with its stand-in and somebody whom the stand-in knows well. */
import type { PersonAsked } from '../../../lib/connectors/connector.ts';
import type { Connection, Secrets } from '../../../lib/domain/exchange/connection.ts';
import { startFeed } from '../../services/feed.ts';
import { startHubspot } from '../../services/hubspot.ts';
import { mauticUser, startMautic } from '../../services/mautic.ts';
import { startSalesforce } from '../../services/salesforce.ts';
import type { Service } from '../../services/service.ts';

/** A stand-in that runs, what to enter for it, and whom to ask for. */
export interface StandIn {
  readonly service: Service;
  readonly settings: Connection['settings'];
  readonly secrets: Secrets;
  readonly asked: PersonAsked;
}

const by = (email: string): PersonAsked => ({ emails: [email], records: [] });

/** By the connector's id. */
export const standIns: Readonly<Record<string, () => Promise<StandIn>>> = {
  async hubspot() {
    const service = await startHubspot({ plan: 'enterprise' });
    const { origin, token } = service;
    return { service, settings: { address: origin }, secrets: { token }, asked: by('ines.duarte@harborline.example') };
  },

  async mautic() {
    const service = await startMautic();
    const { user, password } = mauticUser;
    const settings = { address: service.address, user };
    return { service, settings, secrets: { password }, asked: by('sigrid.fjell@nordvind.example') };
  },

  async salesforce() {
    const service = await startSalesforce();
    const settings = { address: service.origin, clientId: service.clientId };
    return { service, settings, secrets: service.signIn.grant(), asked: by('nora@nordlys.example') };
  },

  async feed() {
    const service = await startFeed();
    return { service, settings: { address: service.address }, secrets: {}, asked: by('anna@firma.example') };
  },
};
