/** The tags that say a verdict. */
import { type Verdict, verdicts } from '../../domain/contact.ts';

/**
 * What is sent as `tags`: the one of the verdict added, the other one (all, where there is no verdict any more) taken
 * away, which Mautic reads from a minus before it. `setting` is what comes before `-good` and `-bad`, or both tags with
 * a stroke between them.
 */
export function tagsFor(setting: string, verdict: Verdict | undefined): string[] {
  const [good = '', bad] = setting.split('/').map((tag) => tag.trim());
  const named = { good: bad ? good : `${good}-good`, bad: bad || `${good}-bad` };
  return verdicts.map((each) => (each === verdict ? named[each] : `-${named[each]}`));
}
