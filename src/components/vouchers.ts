import type { Voucher } from '#archive/holdings.ts';

/** What vouches for an issue by one title at one address: the issues that list it so, or a capture. */
export interface VoucherGroup extends Pick<Voucher, 'capture' | 'link'> {
  readonly by: readonly NonNullable<Voucher['by']>[];
}

/** Puts vouchers together that say the same, so that a title is said once. */
export function groupVouchers(vouchers: readonly Voucher[]): VoucherGroup[] {
  const groups = Map.groupBy(vouchers, ({ capture, link }) =>
    JSON.stringify([capture?.sha256, link.title, link.address]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, by: group.flatMap(({ by }) => by ?? []) }] : [];
  });
}
