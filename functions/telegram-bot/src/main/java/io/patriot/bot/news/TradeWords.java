package io.patriot.bot.news;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Side;
import io.patriot.events.account.AccountExternalFillV1;
import io.patriot.events.order.MoneyV1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Trades that no order of ours made, those of one market and side added up. */
final class TradeWords {
  private static final String LIQUIDATION = "liquidation";
  private static final String DELEVERAGING = "auto-deleveraging";

  private final Figures figures;
  private final Messages words;

  TradeWords(Figures figures, Messages words) {
    this.figures = figures;
    this.words = words;
  }

  /**
   * @param trades oldest first
   */
  List<Html> lines(List<AccountExternalFillV1> trades) {
    var byOrigin =
        trades.stream()
            .collect(
                Collectors.groupingBy(
                    AccountExternalFillV1::origin, LinkedHashMap::new, Collectors.toList()));
    var lines = new ArrayList<Html>();
    byOrigin.forEach((origin, some) -> lines.addAll(ofOrigin(origin, some)));
    return lines;
  }

  private List<Html> ofOrigin(String origin, List<AccountExternalFillV1> trades) {
    var lines = new ArrayList<Html>();
    lines.add(head(origin).bold());
    var bySide = new LinkedHashMap<String, List<AccountExternalFillV1>>();
    var bySymbol = new LinkedHashMap<String, List<AccountExternalFillV1>>();
    for (AccountExternalFillV1 trade : trades) {
      bySide.computeIfAbsent(trade.symbol() + trade.side(), _ -> new ArrayList<>()).add(trade);
      bySymbol.computeIfAbsent(trade.symbol(), _ -> new ArrayList<>()).add(trade);
    }
    bySide.values().forEach(some -> lines.addAll(traded(some)));
    bySymbol.values().forEach(some -> lines.add(moved(some)));
    lines.addAll(meaning(origin));
    return lines;
  }

  private Html head(String origin) {
    return switch (origin) {
      case LIQUIDATION -> words.say("news.traded.liquidation.head");
      case DELEVERAGING -> words.say("news.traded.deleveraging.head");
      default -> words.say("news.traded.head");
    };
  }

  private List<Html> meaning(String origin) {
    return switch (origin) {
      case LIQUIDATION -> List.of(words.say("news.traded.liquidation.do"));
      case DELEVERAGING -> List.of(words.say("news.traded.deleveraging.do"));
      default -> List.of(words.say("news.traded.did"), words.say("news.traded.not-you"));
    };
  }

  private List<Html> traded(List<AccountExternalFillV1> trades) {
    AccountExternalFillV1 first = trades.getFirst();
    var gains = new ArrayList<Money>();
    for (AccountExternalFillV1 trade : trades) {
      MoneyV1 gain = trade.gain();
      if (gain != null) {
        gains.add(gain.toDomain());
      }
    }
    return new Traded(
            new Symbol(first.symbol()),
            Side.valueOf(first.side()),
            trades.stream().map(trade -> trade.fill().toDomain()).toList(),
            gains)
        .lines(figures, words);
  }

  private Html moved(List<AccountExternalFillV1> trades) {
    return words.say(
        "news.position.moved",
        "symbol",
        trades.getFirst().symbol(),
        "before",
        figures.position(trades.getFirst().before()),
        "after",
        figures.position(trades.getLast().position()));
  }
}
