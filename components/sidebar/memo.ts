import { Component, type ComponentType, createElement, type FunctionComponent } from 'preact';

/** A component that is drawn again only when one of its props is another value. */
export function memo<Props extends object>(Inner: FunctionComponent<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const keys = Object.keys({ ...this.props, ...next }) as (keyof Props)[];
      return keys.some((key) => next[key] !== this.props[key]);
    }

    override render(props: Props) {
      return createElement(Inner, props);
    }
  };
}
