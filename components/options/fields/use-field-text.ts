import { useState } from 'preact/hooks';

/**
 * The text of a field whose value is something else. What is being typed stays as it is typed as long as it means the
 * value; a value from elsewhere takes its place.
 */
export function useFieldText<Value>(
  value: Value,
  read: (text: string) => Value,
  write: (value: Value) => string,
  same: (a: Value, b: Value) => boolean = Object.is,
): readonly [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState(() => write(value));
  return [same(read(typed), value) ? typed : write(value), setTyped];
}
