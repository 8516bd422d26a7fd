import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './fields.css';

/** What ties a control to the sentence about what is wrong with it. */
export interface Aria {
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

/** A place in a sentence that is filled in by a control. */
export interface Blank {
  /** Tells the blanks of a sentence apart, so that a control outlives a change of the words around it. */
  readonly name: string;
  /** What is wrong with the value. */
  readonly problem?: string;
  readonly control: (aria: Aria) => ComponentChildren;
}

export interface SentenceProps {
  /** The words, with what it is given in the places of the blanks: each language has its own order. */
  readonly say: (...blanks: string[]) => string;
  readonly blanks: readonly Blank[];
}

/** Characters that no text has, one for each blank. */
const firstMark = 0xe000;

/** What closes a piece of a sentence. */
const closing = /^[.,:;!?،؛؟…]/;

/** A sentence with controls in it, and below it what is wrong with their values. */
export function Sentence({ say, blanks }: SentenceProps) {
  const id = useId();
  const words = say(...blanks.map((_, index) => String.fromCharCode(firstMark + index)));
  const pieces = words.split(/([\ue000-\ue0ff])/);
  const blankOf = (piece: string): Blank | undefined => blanks[piece.charCodeAt(0) - firstMark];
  const problems = blanks.filter(({ problem }) => problem !== undefined);
  return (
    <div class="sentence-fields">
      <p>
        {pieces.map((piece, index) => {
          const blank = blankOf(piece);
          // A comma after a control never begins a line.
          if (!blank) return <span key={index}>{index > 0 ? piece.replace(closing, '') : piece}</span>;
          return (
            <span class="sentence-blank" key={blank.name}>
              {blank.control(ariaOf(blank, id))}
              {closing.exec(pieces[index + 1] ?? '')?.[0]}
            </span>
          );
        })}
      </p>
      {problems.map(({ name, problem }) => (
        <p class="field-error" id={`${id}-${name}`} key={name}>
          {problem}
        </p>
      ))}
    </div>
  );
}

function ariaOf({ name, problem }: Blank, id: string): Aria {
  return problem === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': `${id}-${name}` };
}
