import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lead } from '../../../lib/domain/lead.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import type { CaseStudyProps } from './CaseStudy.tsx';

let loaded: ComponentType<CaseStudyProps> | undefined;

/** Where a case study stands, for customers alone; loaded once the lead is painted. */
export function CaseStudySlot({ lead }: { readonly lead: Lead }) {
  const isThere = lead.caseStudy !== undefined;
  const [Part, setPart] = useState(() => loaded);
  useEffect(() => {
    if (!isThere || Part) return;
    afterPaint(() => {
      void import('./CaseStudy.tsx').then(({ CaseStudy }) => {
        loaded = CaseStudy;
        setPart(() => CaseStudy);
      });
    });
  }, [isThere, Part]);
  return lead.caseStudy && Part ? <Part lead={lead} caseStudy={lead.caseStudy} /> : null;
}
