import type { AgreementProblem } from '../../../../lib/domain/agreement/parse.ts';
import { placeText } from '../text/agreement-place.ts';
import { agreementProblemText } from '../text/agreement-problem.ts';

export interface AgreementProblemsProps {
  readonly problems: readonly AgreementProblem[];
  /** What was read, whatever it is. */
  readonly agreement: unknown;
}

/** What is wrong in a file, each with its place. */
export function AgreementProblems({ problems, agreement }: AgreementProblemsProps) {
  return (
    <ul class="problems">
      {problems.map(({ path, code, detail }) => {
        const place = placeText(path, agreement);
        return (
          <li key={`${path} ${code} ${detail}`}>
            {place.name} {place.path !== '' && <code>{place.path}</code>} {agreementProblemText(code, detail)}
          </li>
        );
      })}
    </ul>
  );
}
