/** What the report on channels is asked, as the page's address keeps it. */
import {
  type AttributionModel,
  attributionModels,
  type ChannelsQuestion,
} from '../../../lib/domain/report/channels/channels.ts';

/** The windows that are offered, in days; any other is written by hand. */
export const usualWindows = [7, 30, 90] as const;

/** What is asked where the address says nothing: no touch decides alone, and buyers in trade take their time. */
const usual: ChannelsQuestion = { goal: 'won', model: 'position', windowDays: 90, by: 'channel' };

/** The question in the choices of an address; what cannot be read is as usual. */
export function channelsQuestionIn(choices: Readonly<Record<string, string>>): ChannelsQuestion {
  const { goal, model, per, days = '' } = choices;
  return {
    goal: goal === 'handedOver' ? goal : usual.goal,
    model: attributionModels.includes(model as AttributionModel) ? (model as AttributionModel) : usual.model,
    windowDays: windowIn(days) ?? usual.windowDays,
    by: per === 'campaign' ? per : usual.by,
  };
}

/** A window as it is written, in whole days from 1 to ten years; undefined for what is none. */
export function windowIn(text: string): number | undefined {
  const days = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 3650 ? days : undefined;
}
