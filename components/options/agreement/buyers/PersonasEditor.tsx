import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import type { Persona } from '../../../../lib/domain/agreement/schema.ts';
import type { PersonaCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { freshId } from '../parts/fresh-id.ts';
import { ItemPanels } from '../parts/ItemPanels.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import { useRemoval } from '../parts/use-removal.ts';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { firstWithin } from './first-within.ts';
import { PersonaForm } from './PersonaForm.tsx';
import { contentFor, withoutPersona, withPersona } from './persona-changes.ts';

export interface PersonasEditorProps {
  readonly personas: readonly Persona[];
  readonly problemAt: ProblemAt;
  /** What came of trying them, by their ids; empty before, and where there are no leads. */
  readonly counts: ReadonlyMap<string, PersonaCount>;
  /** How many leads they were tried on. */
  readonly leads: number;
  /** What is for some of them alone. */
  readonly content: readonly Content[];
  /** The content is given where it changes with them. */
  readonly onPersonas: (personas: Persona[], content?: Content[]) => void;
}

/** The kinds of buyer, in the order in which they are tried. */
export function PersonasEditor({ personas, content, problemAt, counts, leads, onPersonas }: PersonasEditorProps) {
  const [opened, setOpened] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const order = useOrder(
    personas,
    ({ name }) => name,
    (changed) => onPersonas(changed),
  );
  // What the one removed last was named by: it is for that one again where it comes back.
  const named = useRef<{ readonly persona: string; readonly by: readonly string[] }>({ persona: '', by: [] });
  const { removal, remove } = useRemoval(personas, (changed) => {
    const { persona, by } = named.current;
    const isBack = changed.some(({ id }) => id === persona);
    onPersonas(changed, isBack ? withPersona(content, persona, by) : withoutPersona(content, persona));
  });
  const removeAt = (place: number, { id, name }: Persona): void => {
    const by = contentFor(content, id);
    named.current = { persona: id, by };
    const removed = t('buyers_persona_removed', name);
    remove(place, by.length === 0 ? removed : `${removed} ${plural('buyers_persona_removedFrom', by.length)}`);
  };
  const add = (): void => {
    const id = freshId('persona', personas);
    setOpened(id);
    order.focusOn(id, '.editor-body input');
    const rules = [{ fact: 'jobTitle', is: 'contains' as const, values: [] }];
    onPersonas([...personas, { id, name: t('buyers_persona_new'), description: '', rules }]);
  };
  return (
    <>
      {personas.length === 0 && <p class="quiet">{t('buyers_personas_none')}</p>}
      <ItemPanels
        items={personas}
        nameOf={({ name }) => name}
        aboutOf={({ id }) => {
          const count = counts.get(id);
          return count && (count.leads === 0 ? t('buyers_persona_ofNobody') : plural('fitGrid_leads', count.leads));
        }}
        problemOf={({ rules }, place) =>
          firstWithin(within(problemAt, `personas.${place}`), ['name', 'description', 'rules'], rules.length)
        }
        order={order}
        opened={opened}
        onOpened={setOpened}
      >
        {(persona, place) => (
          <PersonaForm
            persona={persona}
            problemAt={within(problemAt, `personas.${place}`)}
            count={counts.get(persona.id)}
            leads={leads}
            onChange={(changed) => onPersonas(personas.with(place, changed))}
            onRemove={() => removeAt(place, persona)}
          />
        )}
      </ItemPanels>
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      <div class="buttons">
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('buyers_persona_add')}
        </Button>
      </div>
    </>
  );
}
