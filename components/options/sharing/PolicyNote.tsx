import { ShieldCheck, TriangleAlert } from 'lucide';
import { aboutOf } from '../../../lib/connectors/catalogue.ts';
import type { PolicyView } from '../../../lib/domain/policy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { policyPlace, policyProblemText } from './policy-words.ts';
import { usePolicy } from './use-policy.ts';
import './sharing.css';

/**
 * Says that the administrator's agreement is the one in force, wherever something is written, imported or saved that
 * would not be; and what of the administrator's settings was refused. Nothing where there is nothing to say.
 */
export function PolicyNote() {
  const policy = usePolicy();
  return policy && <PolicyWords policy={policy} />;
}

/** The same of a policy that is known. */
export function PolicyWords({ policy }: { readonly policy: PolicyView }) {
  const { governs, overrules } = policy;
  const refused = [
    ...policy.problems.map((problem) => ({ place: policyPlace(problem), text: policyProblemText(problem) })),
    ...policy.connections
      .filter(({ connector }) => !aboutOf(connector))
      .map(({ connector }) => ({ place: 'connections', text: t('sharing_policy_unknownSystem', connector) })),
  ];
  return (
    <>
      {governs && (
        <Notice icon={ShieldCheck} title={t('sharing_policy_governs')}>
          <p>{t('sharing_policy_governs_about')}</p>
          {overrules && <p>{t('sharing_policy_overrules')}</p>}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice icon={TriangleAlert} tone="warn" title={t('sharing_policy_refused')}>
          <p>{t('sharing_policy_refused_about')}</p>
          <ul class="problems">
            {refused.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                <code>{place}</code> {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
