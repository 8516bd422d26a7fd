import type { ComponentChildren } from 'preact';
import { ItemPanel } from './ItemPanel.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import type { Order } from './use-order.ts';

export interface ItemPanelsProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Beside the name. */
  readonly aboutOf: (item: Item, place: number) => ComponentChildren;
  /** What is wrong in it first, said while it is closed. */
  readonly problemOf: (item: Item, place: number) => string | undefined;
  readonly order: Order;
  /** The id of the one that is open. */
  readonly opened: string | undefined;
  readonly onOpened: (id: string | undefined) => void;
  /** What is inside. */
  readonly children: (item: Item, place: number) => ComponentChildren;
}

/** A list in an order that counts, whose things open one by one to be changed. */
export function ItemPanels<Item extends { readonly id: string }>({
  items,
  nameOf,
  aboutOf,
  problemOf,
  order,
  opened,
  onOpened,
  children,
}: ItemPanelsProps<Item>) {
  return (
    <>
      <ol class="step-list" ref={order.list}>
        {items.map((item, place) => {
          const { id } = item;
          const isOpen = opened === id;
          const name = nameOf(item);
          return (
            <li key={id} class="step-item" data-item={id} onKeyDown={order.onKeyDown(place)}>
              <ItemPanel
                name={name}
                about={aboutOf(item, place)}
                problem={problemOf(item, place)}
                open={isOpen}
                onOpen={(open) => {
                  // The one that another's opening closes says so later.
                  if (open || isOpen) onOpened(open ? id : undefined);
                }}
              >
                {isOpen && children(item, place)}
              </ItemPanel>
              <MoveButtons name={name} place={place} count={items.length} order={order} />
            </li>
          );
        })}
      </ol>
      <p role="status" class="visually-hidden">
        {order.said}
      </p>
    </>
  );
}
