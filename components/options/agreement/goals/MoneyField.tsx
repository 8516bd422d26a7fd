import { t } from '../../../../lib/platform/i18n.ts';
import { readMoney, writeMoney } from './read-money.ts';
import { TypedNumber, type TypedNumberProps } from './TypedNumber.tsx';

export interface MoneyFieldProps extends Omit<TypedNumberProps, 'read' | 'write' | 'refused'> {
  /** Of the whole agreement, ISO 4217. */
  readonly currency: string;
}

/** An amount in the agreement's currency. One with another currency's sign is not taken for it. */
export function MoneyField({ currency, ...rest }: MoneyFieldProps) {
  return (
    <TypedNumber
      {...rest}
      read={(text) => {
        const money = readMoney(text, currency);
        return 'amount' in money ? money.amount : Number.NaN;
      }}
      write={writeMoney}
      refused={(text) => {
        const money = readMoney(text, currency);
        return 'sign' in money ? t('goals_ask_currency', currency, money.sign) : undefined;
      }}
    />
  );
}
