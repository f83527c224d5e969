import type { OrdersTried } from '../../../model/race';
import { ordersText } from '../../facts/ordersText';

/** Why no order of concurrent requests explains what was seen. */
export const OrdersProof = ({ orders }: { readonly orders: OrdersTried }) => {
  const { head, items, rest } = ordersText(orders);
  return (
    <div class="proof">
      <p>
        <b>Refutation</b> {head}
      </p>
      <ul>
        {items.map(({ orders: which, why }, at) => (
          <li key={at}>
            <b>{which}</b>: {why}
          </li>
        ))}
        {rest !== '' && <li>{rest}</li>}
      </ul>
    </div>
  );
};
