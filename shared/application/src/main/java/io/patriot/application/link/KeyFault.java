package io.patriot.application.link;

/** Why a key is not taken. */
public enum KeyFault {
  /** It may take money out; nothing here ever needs that. */
  MAY_WITHDRAW,
  /** It may send money to others or between wallets. */
  MAY_TRANSFER_INTERNALLY,
  /** It may move money between all kinds of wallets. */
  MAY_TRANSFER_UNIVERSALLY,
  /** It may not even look. */
  MAY_NOT_READ,
  /** It may not trade futures. */
  MAY_NOT_TRADE_FUTURES,
  /** It works from any address, although ours are fixed and could be named. */
  FROM_ANY_ADDRESS,
  /** Our clock and the venue's differ too much; orders would be refused or come late. */
  CLOCK_OFF
}
