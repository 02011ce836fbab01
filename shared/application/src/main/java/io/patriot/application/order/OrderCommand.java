package io.patriot.application.order;

import io.patriot.application.setting.AccountWish;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import java.util.Optional;

/** What can be asked for at the one door that every order passes, whoever asks. */
public sealed interface OrderCommand {
  AccountId account();

  /** Asking twice under one name is asking once. */
  String deduplicationKey();

  /** Decide on this wish, and send it if it may be sent. */
  record Place(OrderIntent intent) implements OrderCommand {
    @Override
    public AccountId account() {
      return intent.account();
    }

    @Override
    public String deduplicationKey() {
      return "place:" + intent.orderId();
    }
  }

  /** Change this order where it rests. */
  record Amend(
      AccountId account, OrderId order, Quantity quantity, Price price, String by, String requestId)
      implements OrderCommand {
    @Override
    public String deduplicationKey() {
      return "amend:" + order + ":" + requestId;
    }
  }

  /** Take all working orders back, of one market or of all. */
  record CancelAll(AccountId account, Optional<Symbol> symbol, String by, String requestId)
      implements OrderCommand {
    @Override
    public String deduplicationKey() {
      return "cancel-all:" + account + ":" + requestId;
    }
  }

  /** Take this order back. */
  record Cancel(AccountId account, OrderId order, String by, String requestId)
      implements OrderCommand {
    @Override
    public String deduplicationKey() {
      return "cancel:" + order + ":" + requestId;
    }
  }

  /** Do this with the account itself. */
  record OfAccount(AccountId account, AccountWish wish, String by, String requestId)
      implements OrderCommand {
    @Override
    public String deduplicationKey() {
      return "account:" + account + ":" + requestId;
    }
  }
}
