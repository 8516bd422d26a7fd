import { OptionalNumber, type OptionalNumberProps } from './OptionalNumber.tsx';

export interface NumberBoxProps extends Pick<OptionalNumberProps, 'label' | 'aria'> {
  /** NaN where what stands in the field is no number, or nothing. */
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

/** A number within a sentence that must be there. */
export function NumberBox({ label, value, aria, onNumber }: NumberBoxProps) {
  return (
    <OptionalNumber label={label} value={value} aria={aria} onNumber={(number = Number.NaN) => onNumber(number)} />
  );
}
