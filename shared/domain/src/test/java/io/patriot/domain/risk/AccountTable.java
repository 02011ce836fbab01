package io.patriot.domain.risk;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.ETH;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the account columns of the risk table. */
final class AccountTable {
  private AccountTable() {}

  /** An account such as "ACTIVE/HALTED deposit 500 leverage 5". */
  static AccountBook book(String account, @Nullable String held, @Nullable String working) {
    String[] words = account.strip().split(" ", -1);
    String[] states = words[0].split("/", -1);
    var changes = new TreeMap<String, String>();
    for (int i = 1; i < words.length; i += 2) {
      changes.put(words[i], words[i + 1]);
    }
    AccountBook book =
        AccountBook.opened(
            ACCOUNT,
            new AccountEvent.Opened(
                Money.usdt(changes.getOrDefault("deposit", "100000")), limits(changes)));
    if (held != null) {
      book = afterHolding(book, held);
    }
    if (working != null) {
      book = afterWorking(book, working);
    }
    return in(book, AccountStatus.valueOf(states[0]), TradingState.valueOf(states[1]));
  }

  private static Limits limits(Map<String, String> changes) {
    return new Limits(
        Limits.PAPER.positionMax(),
        Rate.of(changes.getOrDefault("share", "0.20")),
        Integer.parseInt(changes.getOrDefault("markets", "10")),
        Integer.parseInt(changes.getOrDefault("orders", "100")),
        Integer.parseInt(changes.getOrDefault("leverage", "1")));
  }

  private static AccountBook afterHolding(AccountBook book, String held) {
    OrderIntent intent = intent("held", held);
    return book.after(
        intent, new OrderEvent.Filled(aFillOf(intent.quantity().toString(), price(held))));
  }

  /** Sets the notional aside for entries and the fee for all, as the rules would have. */
  private static AccountBook afterWorking(AccountBook book, String working) {
    OrderIntent intent = intent("working", working);
    Money notional = Price.of(price(working)).times(intent.quantity(), book.currency());
    Money fee = notional.times(RiskFacts.FEE_ALLOWANCE);
    boolean exit = book.position(intent.symbol()).direction().isReducedBy(intent.side());
    Money reserved = exit ? fee : notional.plus(fee);
    return book.after(intent, new OrderEvent.Approved(reserved, Price.of(price(working))));
  }

  private static OrderIntent intent(String id, String text) {
    if (text.equals("ETH")) {
      return anIntent(id, ETH, Side.BUY, "1");
    }
    String[] words = text.split(" ", -1);
    return anIntent(
        id,
        new OrderTerms(
            BTC,
            Side.valueOf(words[0]),
            Quantity.of(words[1]),
            new OrderType.Market(),
            text.endsWith(" reduce")));
  }

  private static String price(String text) {
    return text.equals("ETH") ? "2500" : text.split(" ", -1)[2];
  }

  private static AccountBook in(AccountBook book, AccountStatus status, TradingState state) {
    return new AccountBook(
        book.account(),
        book.version(),
        status,
        state,
        book.fence(),
        book.heldUntil(),
        book.limits(),
        book.mode(),
        book.wallet(),
        book.realised(),
        book.fees(),
        book.positions(),
        book.working(),
        book.budget(),
        book.plans());
  }
}
