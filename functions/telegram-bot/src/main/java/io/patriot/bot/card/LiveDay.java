package io.patriot.bot.card;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.account.AccountId;

/**
 * The first order of a day that can cost real money needs its person's PIN. What only reduces never
 * does: nobody who wants out is kept in.
 */
final class LiveDay {
  private LiveDay() {}

  static boolean mustBeProven(Talk talk, AccountId account, boolean onlyReduces) {
    return !onlyReduces
        && !account.equals(OpenPaperAccount.accountOf(talk.tenant()))
        && !talk.user().isProvenForLive(talk.now());
  }
}
