import { useId, useState } from 'preact/hooks';
import { attributionModels, type ChannelsQuestion } from '../../../lib/domain/report/channels/channels.ts';
import { conversionGoals } from '../../../lib/domain/report/lead-pick.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';
import { type Choice, RadioRow } from '../ui/RadioRow.tsx';
import { modelName } from './channel-words.ts';
import { usualWindows, windowIn } from './channels-question.ts';

/** What the figures are of: kept in the address, so that they can be sent as they are. */
export function ChannelChoices({ question }: { readonly question: ChannelsQuestion }) {
  const { setChoice } = useReportPlace();
  return (
    <section class="channels-choices" aria-label={t('reports_channels_choices')}>
      <div class="channels-choices-row">
        <RadioRow
          legend={t('reports_channels_goal')}
          value={question.goal}
          choices={conversionGoals.map((goal) => ({ value: goal, name: t(`reports_channels_goal_${goal}`) }))}
          onChoose={(goal) => setChoice('goal', goal)}
        />
        <RadioRow
          legend={t('reports_channels_per')}
          value={question.by}
          choices={(['channel', 'campaign'] as const).map((by) => ({
            value: by,
            name: t(`reports_channels_per_${by}`),
          }))}
          onChoose={(by) => setChoice('per', by)}
        />
        <WindowChoice windowDays={question.windowDays} onChoose={(days) => setChoice('days', String(days))} />
      </div>
      <RadioRow
        legend={t('reports_channels_model')}
        value={question.model}
        choices={attributionModels.map((model) => ({
          value: model,
          name: modelName(model),
          about: t(`reports_channels_model_${model}_about`),
        }))}
        onChoose={(model) => setChoice('model', model)}
      />
    </section>
  );
}

interface WindowChoiceProps {
  readonly windowDays: number;
  readonly onChoose: (days: number) => void;
}

/** How long before a conversion a touch still counts: one of the usual windows, or one of one's own. */
function WindowChoice({ windowDays, onChoose }: WindowChoiceProps) {
  const isUsual = usualWindows.some((days) => days === windowDays);
  const [isOwn, setOwn] = useState(!isUsual);
  const [text, setText] = useState(String(windowDays));
  const field = useId();
  const choices: Choice<string>[] = [
    ...usualWindows.map((days) => ({ value: String(days), name: plural('reports_channels_days', days) })),
    { value: 'own', name: t('reports_channels_window_own') },
  ];
  const isWrong = windowIn(text) === undefined;
  return (
    <div class="channels-window">
      <RadioRow
        legend={t('reports_channels_window')}
        value={isOwn || !isUsual ? 'own' : String(windowDays)}
        choices={choices}
        onChoose={(value) => {
          setOwn(value === 'own');
          setText(value === 'own' ? String(windowDays) : value);
          if (value !== 'own') onChoose(Number(value));
        }}
      />
      {(isOwn || !isUsual) && (
        <p class="channels-window-own">
          <label for={field}>{t('reports_channels_window_days')}</label>
          <input
            id={field}
            class="report-input"
            inputMode="numeric"
            value={text}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${field}-wrong` : undefined}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onChange={({ currentTarget }) => {
              const days = windowIn(currentTarget.value);
              if (days !== undefined) onChoose(days);
            }}
          />
          {isWrong && (
            <span id={`${field}-wrong`} class="channels-wrong" role="alert">
              {t('reports_channels_window_wrong')}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
