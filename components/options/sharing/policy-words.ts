/** What was refused of the administrator's policy, in words. */
import type { PolicyProblem } from '../../../lib/domain/policy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { agreementProblemText } from '../agreement/text/agreement-problem.ts';

/** What is wrong at one place of a policy. */
export function policyProblemText({ code, detail = '' }: PolicyProblem): string {
  switch (code) {
    case 'notJson':
      return t('sharing_policy_notJson');
    case 'notHttps':
      return t('sharing_policy_notHttps');
    case 'secret':
      return t('sharing_policy_secret', detail);
    case 'unknownCrm':
      return t('sharing_policy_unknownCrm', detail);
    default:
      return agreementProblemText(code, detail);
  }
}

/** Where it is, as an administrator wrote it: `sites.0.crm`. */
export function policyPlace({ name, path }: PolicyProblem): string {
  return path === '' ? name : `${name}.${path}`;
}
