package io.patriot.aws.card;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.events.message.AccountWishV1;
import org.jspecify.annotations.Nullable;

/**
 * What the last press on a question about an account does, as it is stored.
 *
 * @param ask what is asked at the door; absent when the chat is to be about the account
 */
@Serdeable
record AccountActV1(@Nullable AccountWishV1 ask) {

  static AccountActV1 of(Act act) {
    return switch (act) {
      case Act.Ask(var wish) -> new AccountActV1(AccountWishV1.of(wish));
      case Act.Use() -> new AccountActV1(null);
    };
  }

  Act toApplication() {
    return ask == null ? new Act.Use() : new Act.Ask(ask.toApplication());
  }
}
